package io.github.thrivesdk.core.model;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the properties of a {@link JsonModel}: those the document names, and those it does not. */
public final class JsonProperties {
    private final Map<String, @Nullable Object> named = new LinkedHashMap<>();
    private final Map<String, @Nullable Object> additional = new LinkedHashMap<>();

    JsonProperties() {}

    /** Adds a property unless it is null. */
    public JsonProperties add(String name, @Nullable Object value) {
        if (value != null) {
            named.put(name, value);
        }
        return this;
    }

    /** Adds a property if it is set, be it to null. */
    public JsonProperties add(String name, @Nullable Object value, Set<String> set) {
        if (value != null || set.contains(name)) {
            named.put(name, value);
        }
        return this;
    }

    /** Adds a property that the document wants to be there, be it as null. */
    public JsonProperties addEvenNull(String name, @Nullable Object value) {
        named.put(name, value);
        return this;
    }

    /** Adds the properties that the document does not name. */
    public JsonProperties addAll(Map<String, ? extends @Nullable Object> others) {
        additional.putAll(others);
        return this;
    }

    Map<String, @Nullable Object> asMap() {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(named);
        additional.forEach(all::putIfAbsent);
        return Collections.unmodifiableMap(all);
    }

    /** What equality looks at: bytes count by content, and the order of properties does not. */
    Map<String, @Nullable Object> comparable() {
        Map<String, @Nullable Object> comparable = new LinkedHashMap<>(asMap());
        comparable.replaceAll((name, value) -> value instanceof byte[] bytes ? ByteBuffer.wrap(bytes) : value);
        return comparable;
    }

    List<String> names() {
        List<String> names = new ArrayList<>(named.keySet());
        if (!additional.isEmpty()) {
            names.add(additional.size() + " more");
        }
        return names;
    }
}
