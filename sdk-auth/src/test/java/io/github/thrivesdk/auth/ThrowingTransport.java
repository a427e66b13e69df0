package io.github.thrivesdk.auth;

import io.github.thrivesdk.core.http.Answer;
import io.github.thrivesdk.core.http.Transport;
import io.github.thrivesdk.core.http.WireRequest;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** A transport that breaks its contract by throwing. */
final class ThrowingTransport implements Transport {
    @Override
    public CompletableFuture<Answer> send(WireRequest request, Duration timeout) {
        throw new IllegalStateException("broken, with " + request.headers());
    }

    @Override
    public void close() {}
}
