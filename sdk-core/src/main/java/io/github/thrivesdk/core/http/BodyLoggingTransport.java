package io.github.thrivesdk.core.http;

import io.github.thrivesdk.core.json.JsonBinding;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs what the bodies of requests and answers look like, and hands everything on to another transport. It logs at DEBUG
 * to {@code io.github.thrivesdk.bodies}: names of properties and kinds of values, never a value. Thread-safe.
 */
public final class BodyLoggingTransport implements Transport {
    private static final Logger LOG = LoggerFactory.getLogger("io.github.thrivesdk.bodies");

    private final Transport next;
    private final BodyShape shape;

    private BodyLoggingTransport(Transport next, JsonBinding json) {
        this.next = next;
        this.shape = new BodyShape(json);
    }

    /** A transport that logs what goes through the other one; closing it closes the other one. */
    public static BodyLoggingTransport of(Transport next, JsonBinding json) {
        return new BodyLoggingTransport(next, json);
    }

    @Override
    public CompletableFuture<Answer> send(WireRequest request, Duration timeout) {
        return send(request, timeout, () -> {});
    }

    @Override
    public CompletableFuture<Answer> send(WireRequest request, Duration timeout, Runnable leaving) {
        CompletableFuture<Answer> answer = next.send(request, timeout, leaving);
        if (LOG.isDebugEnabled()) {
            String id = requestId(request);
            LOG.debug("{} with {} [request id {}]", request.method(), shape.of(request.body()), id);
            answer.whenComplete((received, failure) -> {
                if (received != null) {
                    LOG.debug("{} with {} [request id {}]", received.status(), shape.of(received.body()), id);
                }
            });
        }
        return answer;
    }

    @Override
    public void close() {
        next.close();
    }

    private static String requestId(WireRequest request) {
        return request.headers().stream()
                .filter(header -> header.getKey().equalsIgnoreCase("X-Request-Id"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("none");
    }
}
