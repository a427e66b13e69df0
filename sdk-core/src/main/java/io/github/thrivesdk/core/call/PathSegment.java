package io.github.thrivesdk.core.call;

import feign.Param;
import io.github.thrivesdk.core.error.ThriveNotSentException;
import io.github.thrivesdk.core.spec.Operation;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One segment of a request path that stays one segment, whatever the caller's value holds.
 *
 * <p>Everything but the <em>unreserved</em> characters of RFC 3986 section 2.3 is percent-encoded, {@code %} and
 * {@code /} included. What cannot be a segment is refused before anything is sent: null, blank, control characters, lone
 * surrogates, and {@code .}, {@code ..} or nothing, alone, between slashes or beside one, and what ends like the path of
 * another change ({@code jane/suspend}), since servers that decode a path before they resolve it would end up elsewhere.
 * Immutable; it prints as {@code ***}, since a ref is personal data.
 */
public final class PathSegment {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final Pattern DOT_SEGMENT = Pattern.compile("(^|[/\\\\])\\.\\.?([/\\\\]|$)");
    private static final Pattern EMPTY_SEGMENT = Pattern.compile("^[/\\\\]|[/\\\\]{2}|[/\\\\]$");

    private final String encoded;

    private PathSegment(String encoded) {
        this.encoded = encoded;
    }

    /**
     * Encodes the value of a path parameter.
     *
     * @param parameter the parameter's name, for the message
     * @param value the value as the caller gave it; never part of a message
     * @param operation what is about to be called
     * @throws ThriveNotSentException with reason {@code INVALID_ARGUMENT} if the value cannot be a path segment
     */
    public static PathSegment of(String parameter, @Nullable Object value, Operation operation) {
        return new PathSegment(encode(checked(parameter, value == null ? null : WireText.of(value), operation)));
    }

    /**
     * Encodes the items of a list, or the names and values of an object, as the styles {@code label} and {@code matrix}
     * of OpenAPI write them. The separators go out as they are, but Feign's own proxies encode them.
     *
     * @param parameter the parameter's name, for the message
     * @param value the value as the caller gave it; never part of a message
     * @param operation what is about to be called
     * @param separator what stands between items
     * @param equals what stands between the name and the value of an object's property
     * @throws ThriveNotSentException with reason {@code INVALID_ARGUMENT} if there is no item, or one that cannot stand
     *     in a path
     */
    public static PathSegment joined(
            String parameter, @Nullable Object value, Operation operation, String separator, String equals) {
        Map<String, ?> properties = QueryString.properties(value);
        List<String> items = new ArrayList<>();
        if (properties == null) {
            QueryString.texts(value).forEach(text -> items.add(encode(checked(parameter, text, operation))));
        } else {
            properties.forEach((name, content) -> items.add(
                    encode(name) + equals + encode(checked(parameter, QueryString.text(content), operation))));
        }
        if (items.isEmpty()) {
            throw Argument.refused(parameter, "is required and was empty", operation);
        }
        return new PathSegment(String.join(separator, items));
    }

    /**
     * Encodes a value that stands in the path as JSON.
     *
     * @param parameter the parameter's name, for the message
     * @param value the value as the caller gave it; never part of a message
     * @param operation what is about to be called
     * @throws ThriveNotSentException with reason {@code INVALID_ARGUMENT} if there is no value
     */
    public static PathSegment json(String parameter, @Nullable Object value, Operation operation) {
        return of(parameter, value == null ? null : JsonText.of(value), operation);
    }

    private static String checked(String parameter, @Nullable String text, Operation operation) {
        String fault = fault(text);
        if (fault != null || text == null) {
            throw Argument.refused(parameter, String.valueOf(fault), operation);
        }
        if (operation.pathTemplate().endsWith("{" + parameter + "}") && operation.leadsElsewhere(text)) {
            throw Argument.refused(
                    parameter,
                    "must not end like the path of another operation, to which servers may resolve it",
                    operation);
        }
        return text;
    }

    /** The segment as it stands in the request line. */
    public String encoded() {
        return encoded;
    }

    @Override
    public String toString() {
        return "***";
    }

    /** Percent-encodes everything that is not unreserved. */
    static String encode(String text) {
        StringBuilder encoded = new StringBuilder(text.length() + 8);
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            if (isUnreserved(octet)) {
                encoded.append((char) octet);
            } else {
                encoded.append('%').append(HEX.toHexDigits(octet));
            }
        }
        return encoded.toString();
    }

    private static @Nullable String fault(@Nullable String text) {
        if (text == null) {
            return "is required and was null";
        }
        if (text.isBlank()) {
            return "is required and was blank";
        }
        if (DOT_SEGMENT.matcher(text).find()) {
            return "must not be or hold a dot segment (. or .. between slashes), which servers resolve to another path";
        }
        if (EMPTY_SEGMENT.matcher(text).find()) {
            return "must not begin or end with a slash or backslash or hold two in a row, which servers resolve to another path";
        }
        if (text.codePoints().anyMatch(Character::isISOControl)) {
            return "must not hold control characters";
        }
        return isWellFormed(text) ? null : "must not hold half a surrogate pair";
    }

    private static boolean isWellFormed(String text) {
        try {
            StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean isUnreserved(byte octet) {
        return (octet >= 'a' && octet <= 'z')
                || (octet >= 'A' && octet <= 'Z')
                || (octet >= '0' && octet <= '9')
                || octet == '-'
                || octet == '.'
                || octet == '_'
                || octet == '~';
    }

    /** Writes a {@link PathSegment} into a Feign template, which leaves a value that is encoded already as it is. */
    public static final class Expander implements Param.Expander {
        /** Called by Feign. */
        public Expander() {}

        @Override
        public String expand(Object value) {
            return ((PathSegment) value).encoded();
        }
    }
}
