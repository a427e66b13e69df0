package io.github.thrivesdk.core.call;

import io.github.thrivesdk.core.model.AnyValue;
import io.github.thrivesdk.core.model.JsonModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes query parameters in the styles of OpenAPI. Names and values are percent-encoded, separators too, so that
 * neither Feign nor a transport finds anything left to encode. What is null is left out.
 */
public final class QueryString {
    private final Map<String, List<String>> pairs = new LinkedHashMap<>();

    /** An empty query. */
    public QueryString() {}

    /** Style {@code form}, exploded: one pair for each item of a list, one for each property of an object. */
    public QueryString form(String name, @Nullable Object value) {
        Map<String, ?> properties = properties(value);
        if (properties != null) {
            properties.forEach(this::form);
        } else if (plain(value) instanceof Collection<?> items) {
            items.forEach(item -> put(name, item));
        } else {
            put(name, value);
        }
        return this;
    }

    /** One pair whose items are joined by a separator; so are the names and values of an object. */
    public QueryString joined(String name, String separator, @Nullable Object value) {
        List<String> texts = texts(value);
        if (!texts.isEmpty()) {
            put(name, String.join(separator, texts));
        }
        return this;
    }

    /** Style {@code deepObject}: one pair for each property, such as {@code filter[name]=x}. */
    public QueryString deepObject(String name, @Nullable Object value) {
        Map<String, ?> properties = properties(value);
        if (properties != null) {
            properties.forEach((property, content) -> deepObject(name + "[" + property + "]", content));
            return this;
        }
        return form(name, value);
    }

    /** One pair whose value is written as JSON. */
    public QueryString json(String name, @Nullable Object value) {
        if (value != null) {
            put(name, JsonText.of(value));
        }
        return this;
    }

    /** The pairs, encoded; a name stands once with all its values. */
    public Map<String, List<String>> encoded() {
        return Collections.unmodifiableMap(pairs);
    }

    /** The value itself, or the one that was chosen of several types. */
    static @Nullable Object plain(@Nullable Object value) {
        return value instanceof AnyValue any ? plain(any.value()) : value;
    }

    /** The names and values of an object, or null if it is none. */
    static @Nullable Map<String, ?> properties(@Nullable Object value) {
        Object plain = plain(value);
        if (plain instanceof JsonModel model) {
            return model.asMap();
        }
        if (!(plain instanceof Map<?, ?> map)) {
            return null;
        }
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        map.forEach((name, content) -> properties.put(String.valueOf(name), content));
        return properties;
    }

    /** The texts of a list's items, of an object's names and values, or of a single value. */
    static List<String> texts(@Nullable Object value) {
        List<String> texts = new ArrayList<>();
        Map<String, ?> properties = properties(value);
        if (plain(value) instanceof Collection<?> items) {
            items.forEach(item -> texts.addAll(texts(item)));
        } else if (properties != null) {
            properties.forEach((name, content) -> {
                texts.add(name);
                texts.add(text(content));
            });
        } else if (value != null) {
            texts.add(WireText.of(value));
        }
        return texts;
    }

    /** The text of an object's property. */
    static String text(@Nullable Object value) {
        return value == null ? "" : WireText.of(value);
    }

    private void put(String name, @Nullable Object value) {
        if (value != null) {
            pairs.computeIfAbsent(PathSegment.encode(name), ignored -> new ArrayList<>())
                    .add(PathSegment.encode(WireText.of(value)));
        }
    }
}
