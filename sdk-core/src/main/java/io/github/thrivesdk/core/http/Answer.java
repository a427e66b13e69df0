package io.github.thrivesdk.core.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the server answered: status, headers and the body as it came. Immutable and safe for use by many threads. It
 * prints its status and size only, since headers and body may hold personal data.
 */
public final class Answer {
    private final int status;
    private final Map<String, List<String>> headers;
    private final byte[] body;
    private final boolean truncated;

    private Answer(int status, Map<String, List<String>> headers, byte[] body, boolean truncated) {
        this.status = status;
        this.headers = caseInsensitive(headers);
        this.body = body.clone();
        this.truncated = truncated;
    }

    /** An answer whose body was read to its end. */
    public static Answer of(int status, Map<String, List<String>> headers, byte[] body) {
        return new Answer(status, headers, body, false);
    }

    /** An answer of whose body only the beginning was read, because it was larger than allowed or broke off. */
    public static Answer truncated(int status, Map<String, List<String>> headers, byte[] beginning) {
        return new Answer(status, headers, beginning, true);
    }

    /**
     * An answer that does not say how long its body is, so that it ended with the connection. Nobody can tell such a body
     * from one that was cut off, so it counts as truncated; except for JSON, which shows by itself whether it is whole.
     */
    public static Answer endedByConnection(int status, Map<String, List<String>> headers, byte[] body) {
        Answer answer = new Answer(status, headers, body, true);
        boolean whole = status == 204 || status == 304 || answer.isJsonObjectOrArray();
        return whole ? of(status, headers, body) : answer;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The headers; names are found in any case. */
    public Map<String, List<String>> headers() {
        return headers;
    }

    /** The first value of a header, or null if it is absent. */
    public @Nullable String header(String name) {
        List<String> values = headers.getOrDefault(name, List.of());
        return values.isEmpty() ? null : values.get(0);
    }

    /** The body as it came; empty if there was none. */
    public byte[] body() {
        return body.clone();
    }

    /** The number of bytes of {@link #body()}. */
    public int bodyLength() {
        return body.length;
    }

    /** The body read as UTF-8, with U+FFFD for what is not. */
    public String bodyText() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** Whether the body was larger than allowed or broke off, so that {@link #body()} holds only its beginning. */
    public boolean bodyTruncated() {
        return truncated;
    }

    @Override
    public String toString() {
        return "Answer[status=" + status + ", " + body.length + " bytes" + (truncated ? ", truncated]" : "]");
    }

    private boolean isJsonObjectOrArray() {
        String type = header("Content-Type");
        boolean mayBeJson = type == null || type.toLowerCase(Locale.ROOT).contains("json");
        String text = bodyText().stripLeading();
        return mayBeJson && (text.startsWith("{") || text.startsWith("["));
    }

    private static Map<String, List<String>> caseInsensitive(Map<String, List<String>> headers) {
        Map<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((name, values) ->
                copy.computeIfAbsent(name, ignored -> new ArrayList<>()).addAll(values));
        copy.replaceAll((name, values) -> List.copyOf(values));
        return Collections.unmodifiableMap(copy);
    }
}
