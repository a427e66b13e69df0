package io.github.thrivesdk.core.http;

import java.net.http.HttpHeaders;
import java.util.List;
import java.util.regex.Pattern;

/** What a head says about the length of its body (RFC 9112 section 6.3). */
final class Framing {
    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");

    private Framing() {}

    /** Whether the head tells where the body ends; else only the end of the connection does. */
    static boolean tellsTheEnd(HttpHeaders head) {
        return isChunked(head) || !head.allValues("Content-Length").isEmpty();
    }

    /** Whether the length is told in one way only: otherwise nobody knows where the body ends and the next answer begins. */
    static boolean isSound(HttpHeaders head) {
        List<String> lengths = head.allValues("Content-Length");
        List<String> encodings = head.allValues("Transfer-Encoding");
        if (isChunked(head)) {
            return lengths.isEmpty()
                    && encodings.size() == 1
                    && encodings.get(0).equalsIgnoreCase("chunked");
        }
        return lengths.stream().distinct().count() <= 1
                && lengths.stream().allMatch(length -> LENGTH.matcher(length).matches());
    }

    private static boolean isChunked(HttpHeaders head) {
        List<String> encodings = head.allValues("Transfer-Encoding");
        return !encodings.isEmpty() && !encodings.equals(List.of("identity"));
    }
}
