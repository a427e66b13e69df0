package io.github.thrivesdk.core.call;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the fields of a form or the parts of an upload are written, where that is not as usual: what the {@code encoding}
 * of a document says. Immutable.
 */
public final class Encodings {
    /** Every field as usual. */
    public static final Encodings USUAL = new Encodings(Map.of());

    private final Map<String, Encoding> byField;

    private record Encoding(Style style, String detail) {}

    /** How a field is written. */
    enum Style {
        USUAL,
        JOINED,
        EXPLODED,
        DEEP_OBJECT,
        CONTENT
    }

    private Encodings(Map<String, Encoding> byField) {
        this.byField = byField;
    }

    /** The items of a list, or the names and values of an object, are joined by a separator. */
    public Encodings joined(String field, String separator) {
        return with(field, new Encoding(Style.JOINED, separator));
    }

    /** Each property of an object is a field of its own. */
    public Encodings exploded(String field) {
        return with(field, new Encoding(Style.EXPLODED, ""));
    }

    /** Each property of an object is a field such as {@code filter[name]}. */
    public Encodings deepObject(String field) {
        return with(field, new Encoding(Style.DEEP_OBJECT, ""));
    }

    /** The value is written as a media type. */
    public Encodings content(String field, String mediaType) {
        return with(field, new Encoding(Style.CONTENT, mediaType));
    }

    private Encodings with(String field, Encoding encoding) {
        Map<String, Encoding> more = new LinkedHashMap<>(byField);
        more.put(field, encoding);
        return new Encodings(more);
    }

    Style style(String field) {
        Encoding encoding = byField.get(field);
        return encoding == null ? Style.USUAL : encoding.style;
    }

    /** What joins the items of a field; a comma unless it was said otherwise. */
    String separator(String field) {
        Encoding encoding = byField.get(field);
        return encoding == null ? "," : encoding.detail;
    }

    /** The media type of a field, or null if it was not said. */
    @Nullable
    String mediaType(String field) {
        Encoding encoding = byField.get(field);
        return encoding == null || encoding.style != Style.CONTENT ? null : encoding.detail;
    }

    /** Whether a media type is one of JSON. */
    static boolean isJson(String mediaType) {
        return mediaType.matches("(?i)\\s*(application/json|text/json|[^;]*\\+json)\\s*(;.*)?");
    }
}
