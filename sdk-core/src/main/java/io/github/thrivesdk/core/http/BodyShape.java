package io.github.thrivesdk.core.http;

import io.github.thrivesdk.core.json.JsonBinding;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says what a body looks like without saying what is in it: {@code {success: boolean}}. A name that is not that of a
 * property in a programming language may be somebody's data, and is masked as well.
 */
final class BodyShape {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,39}");
    private static final int LARGEST = 256 * 1024;
    private static final int MOST_PROPERTIES = 50;
    private static final int DEEPEST = 10;

    private final JsonBinding json;

    BodyShape(JsonBinding json) {
        this.json = json;
    }

    String of(byte @Nullable [] body) {
        if (body == null || body.length == 0) {
            return "no body";
        }
        if (body.length > LARGEST) {
            return body.length + " bytes";
        }
        try {
            return shape(json.read(body, Object.class), 0);
        } catch (IOException notJson) {
            return body.length + " bytes that are not JSON";
        }
    }

    private static String shape(@Nullable Object value, int depth) {
        if (value instanceof Map<?, ?> object) {
            return depth == DEEPEST ? "{...}" : "{" + properties(object, depth) + "}";
        }
        if (value instanceof List<?> items) {
            return items.isEmpty() ? "[]" : "[" + items.size() + " x " + shape(items.get(0), depth + 1) + "]";
        }
        return kind(value);
    }

    private static String properties(Map<?, ?> object, int depth) {
        Stream<String> shown = object.entrySet().stream()
                .limit(MOST_PROPERTIES)
                .map(property -> name(property.getKey()) + ": " + shape(property.getValue(), depth + 1));
        Stream<String> more =
                object.size() > MOST_PROPERTIES ? Stream.of(object.size() - MOST_PROPERTIES + " more") : Stream.of();
        return Stream.concat(shown, more).collect(Collectors.joining(", "));
    }

    private static String name(@Nullable Object key) {
        String name = String.valueOf(key);
        return NAME.matcher(name).matches() ? name : "***";
    }

    private static String kind(@Nullable Object scalar) {
        if (scalar == null) {
            return "null";
        }
        if (scalar instanceof Boolean) {
            return "boolean";
        }
        return scalar instanceof Number ? "number" : "string";
    }
}
