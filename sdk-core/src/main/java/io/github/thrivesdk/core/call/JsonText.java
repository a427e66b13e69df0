package io.github.thrivesdk.core.call;

import io.github.thrivesdk.core.model.AnyValue;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the few JSON values that stand inside a query or a form, where the JSON binding does not reach. */
final class JsonText {
    private JsonText() {}

    static String of(@Nullable Object value) {
        if (value instanceof AnyValue any) {
            return of(any.value());
        }
        if (value == null || value instanceof Boolean || value instanceof Number) {
            return value == null ? "null" : WireText.of(value);
        }
        if (value instanceof Collection<?> items) {
            return items.stream().map(JsonText::of).collect(Collectors.joining(",", "[", "]"));
        }
        Map<String, ?> properties = QueryString.properties(value);
        return properties == null ? quoted(WireText.of(value)) : object(properties);
    }

    /** The same with nothing in it but ASCII. */
    static String ascii(@Nullable Object value) {
        StringBuilder ascii = new StringBuilder();
        of(value)
                .chars()
                .forEach(unit ->
                        ascii.append(unit < 0x7F ? String.valueOf((char) unit) : String.format("\\u%04x", unit)));
        return ascii.toString();
    }

    private static String object(Map<String, ?> properties) {
        return properties.entrySet().stream()
                .map(entry -> quoted(entry.getKey()) + ":" + of(entry.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(unit -> {
            if (unit == '"' || unit == '\\') {
                quoted.append('\\').append((char) unit);
            } else if (unit < ' ') {
                quoted.append(String.format("\\u%04x", unit));
            } else {
                quoted.append((char) unit);
            }
        });
        return quoted.append('"').toString();
    }
}
