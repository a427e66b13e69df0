package io.github.thrivesdk.core.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Copies lists and maps for models, all the way down. A null element of a list that the document describes is left out:
 * it says nothing. In what the document leaves open, nulls stay where they are.
 */
public final class Immutable {
    private Immutable() {}

    /** An unmodifiable copy of a list, or null for null. */
    public static <T> @Nullable List<T> list(@Nullable Collection<? extends @Nullable T> items) {
        if (items == null) {
            return null;
        }
        List<T> copy = new ArrayList<>(items.size());
        for (T item : items) {
            if (item != null) {
                copy.add(copy(item));
            }
        }
        return Collections.unmodifiableList(copy);
    }

    /** An unmodifiable copy of a list that may hold null, or null for null. */
    public static <T extends @Nullable Object> @Nullable List<T> listWithNulls(
            @Nullable Collection<? extends T> items) {
        if (items == null) {
            return null;
        }
        List<T> copy = new ArrayList<>(items.size());
        items.forEach(item -> copy.add(copy(item)));
        return Collections.unmodifiableList(copy);
    }

    /** An unmodifiable copy of a map, or null for null. */
    public static <T extends @Nullable Object> @Nullable Map<String, T> map(
            @Nullable Map<String, ? extends T> entries) {
        if (entries == null || entries.isEmpty()) {
            return entries == null ? null : Collections.emptyMap();
        }
        Map<String, T> copy = new LinkedHashMap<>();
        entries.forEach((key, value) -> copy.put(key, copy(value)));
        return Collections.unmodifiableMap(copy);
    }

    /** A copy of bytes, or null for null. */
    public static byte @Nullable [] bytes(byte @Nullable [] bytes) {
        return bytes == null ? null : bytes.clone();
    }

    /** A value that nobody can change afterwards, if it is a list or a map of such. */
    @SuppressWarnings({"unchecked", "NullAway"}) // A copy of a list is a list of the same type; so is that of a map.
    static <T extends @Nullable Object> T copy(T value) {
        if (value instanceof Collection<?> items) {
            return (T) listWithNulls(items);
        }
        return value instanceof Map<?, ?> entries ? (T) map((Map<String, ?>) entries) : value;
    }
}
