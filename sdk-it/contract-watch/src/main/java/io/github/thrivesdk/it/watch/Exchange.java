package io.github.thrivesdk.it.watch;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request and its answer.
 *
 * @param path path and query as they came, still encoded
 * @param body null if there was none
 * @param answerType the content type of the answer, or null if it has none
 * @param answer the body of the answer; null if there was none
 */
public record Exchange(
        String method,
        String path,
        List<Map.Entry<String, String>> headers,
        @Nullable String body,
        int status,
        @Nullable String answerType,
        @Nullable String answer) {
    /** Method and status. */
    @Override
    public String toString() {
        return method + " " + status;
    }
}
