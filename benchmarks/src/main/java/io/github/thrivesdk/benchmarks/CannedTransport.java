package io.github.thrivesdk.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.thrivesdk.core.http.Answer;
import io.github.thrivesdk.core.http.Transport;
import io.github.thrivesdk.core.http.WireRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Answers at once, without a network. */
final class CannedTransport implements Transport {
    private final Answer answer;

    CannedTransport(String json) {
        this.answer = Answer.of(200, Map.of("Content-Type", List.of("application/json")), json.getBytes(UTF_8));
    }

    @Override
    public CompletableFuture<Answer> send(WireRequest request, Duration timeout) {
        return CompletableFuture.completedFuture(answer);
    }

    @Override
    public void close() {}
}
