package io.github.thrivesdk.core.call;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes header and cookie parameters in the style {@code simple}. What is null is left out. */
public final class HeaderFields {
    private final Map<String, String> fields = new LinkedHashMap<>();

    /** No headers. */
    public HeaderFields() {}

    /** A header; the items of a list are joined by commas. */
    public HeaderFields header(String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, String.join(",", QueryString.texts(value)));
        }
        return this;
    }

    /** A header whose value is an object, exploded: {@code name=value} for each property. */
    public HeaderFields exploded(String name, @Nullable Object value) {
        Map<String, ?> properties = QueryString.properties(value);
        if (properties == null) {
            return header(name, value);
        }
        List<String> pairs = new ArrayList<>();
        properties.forEach((property, content) -> pairs.add(property + "=" + QueryString.text(content)));
        fields.put(name, String.join(",", pairs));
        return this;
    }

    /** A header whose value is written as JSON, in ASCII. */
    public HeaderFields json(String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, JsonText.ascii(value));
        }
        return this;
    }

    /** A cookie whose value is written as JSON, percent-encoded. */
    public HeaderFields jsonCookie(String name, @Nullable Object value) {
        return cookie(name, value == null ? null : JsonText.of(value));
    }

    /** A cookie, percent-encoded so that it cannot end early. */
    public HeaderFields cookie(String name, @Nullable Object value) {
        if (value != null) {
            String pair = name + "=" + PathSegment.encode(String.join(",", QueryString.texts(value)));
            fields.merge("Cookie", pair, (before, more) -> before + "; " + more);
        }
        return this;
    }

    /** The headers by their names. */
    public Map<String, String> asMap() {
        return Collections.unmodifiableMap(fields);
    }
}
