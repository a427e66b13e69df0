package io.github.thrivesdk.auth;

import io.github.thrivesdk.core.http.Answer;
import io.github.thrivesdk.core.http.Transport;
import io.github.thrivesdk.core.http.TransportException;
import io.github.thrivesdk.core.http.TransportException.Reached;
import io.github.thrivesdk.core.http.WireRequest;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** The least transport that real sockets need, for tests. */
final class PlainTransport implements Transport {
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private volatile boolean closed;

    @Override
    public CompletableFuture<Answer> send(WireRequest request, Duration timeout) {
        if (closed) {
            return CompletableFuture.failedFuture(new TransportException(Reached.NOT_SENT, "closed", null));
        }
        byte[] body = request.body();
        HttpRequest.Builder wire = HttpRequest.newBuilder(request.uri())
                .timeout(timeout)
                .method(
                        request.method(),
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
        request.headers().forEach(header -> wire.header(header.getKey(), header.getValue()));
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        Futures.whenDone(http.sendAsync(wire.build(), HttpResponse.BodyHandlers.ofByteArray()), (response, failure) -> {
            if (failure == null) {
                answer.complete(
                        Answer.of(response.statusCode(), response.headers().map(), response.body()));
            } else {
                answer.completeExceptionally(failed(Futures.unwrap(failure)));
            }
        });
        return answer;
    }

    @Override
    public void close() {
        closed = true;
    }

    private static TransportException failed(Throwable cause) {
        return new TransportException(
                cause instanceof ConnectException ? Reached.NOT_SENT : Reached.MAYBE_SERVER, "failed", cause);
    }
}
