package io.github.thrivesdk.testkit;

import java.util.List;
import java.util.Map;

/**
 * A request that reached the simulator. Credentials are masked, so that it may be printed.
 *
 * @param method the HTTP method
 * @param path path and query as they came, still encoded
 * @param headers the headers in order of their names; {@code Authorization} as {@code Basic ***} or {@code Bearer ***}
 * @param body the body; {@code client_secret} masked
 * @param status the status it was answered with; 0 if it got no answer
 */
public record SeenRequest(String method, String path, Map<String, List<String>> headers, String body, int status) {
    /** Copies the headers. */
    public SeenRequest {
        headers = Map.copyOf(headers);
    }

    /** The first value of a header, empty if it is absent; names are found in the spelling of HTTP/1.1 documents. */
    public String header(String name) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .flatMap(header -> header.getValue().stream())
                .findFirst()
                .orElse("");
    }
}
