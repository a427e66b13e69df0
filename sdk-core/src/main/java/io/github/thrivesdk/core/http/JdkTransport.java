package io.github.thrivesdk.core.http;

import io.github.thrivesdk.core.Timekeeper;
import io.github.thrivesdk.core.http.TransportException.Reached;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The transport on the JDK's own HTTP client: HTTP/1.1, no redirects, no cookies, no credentials of its own, and a limit
 * to what is read of an answer.
 */
public final class JdkTransport implements Transport {
    /** How many bytes of a body are read by default: 32 MiB. */
    public static final int DEFAULT_BODY_LIMIT = 32 * 1024 * 1024;

    private final HttpClient client;
    private final Timekeeper time;
    private final int bodyLimit;
    private final Set<Flight> inFlight = ConcurrentHashMap.newKeySet();

    private JdkTransport(HttpClient client, Timekeeper time, int bodyLimit) {
        this.client = client;
        this.time = time;
        this.bodyLimit = bodyLimit;
    }

    /**
     * A transport with connections of its own.
     *
     * @param connectTimeout how long a connection may take to come about, TLS included
     */
    public static JdkTransport create(Duration connectTimeout, Timekeeper time) {
        return of(defaults().connectTimeout(connectTimeout).build(), time);
    }

    /** The settings that {@link #of} asks for, to which proxy, TLS material and the like may be added. */
    public static HttpClient.Builder defaults() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .executor(Runnable::run);
    }

    /**
     * A transport on a client of your own. Start from {@link #defaults()}.
     *
     * @throws IllegalArgumentException if the client follows redirects, keeps cookies or answers authentication
     *     challenges: each would send a request that nobody asked for, or credentials to a place that nobody named
     */
    public static JdkTransport of(HttpClient client, Timekeeper time) {
        if (client.followRedirects() != HttpClient.Redirect.NEVER) {
            throw new IllegalArgumentException("the HttpClient must not follow redirects: set Redirect.NEVER");
        }
        if (client.cookieHandler().isPresent()) {
            throw new IllegalArgumentException("the HttpClient must not have a CookieHandler");
        }
        return new JdkTransport(client, time, DEFAULT_BODY_LIMIT);
    }

    @Override
    public CompletableFuture<Answer> send(WireRequest request, Duration timeout) {
        HttpRequest httpRequest;
        try {
            httpRequest = httpRequest(request);
        } catch (IllegalArgumentException e) {
            // Its message repeats what was refused, which may be a credential.
            return CompletableFuture.failedFuture(
                    new TransportException(Reached.NOT_SENT, "the HTTP client refused the request", null));
        }
        CappedBody body = new CappedBody(bodyLimit);
        CompletableFuture<HttpResponse<CappedBody.Content>> response = client.sendAsync(httpRequest, body);
        return new Flight(body, response).answer(timeout);
    }

    @Override
    public void close() {
        inFlight.forEach(Flight::cancel);
    }

    private static HttpRequest httpRequest(WireRequest request) {
        byte[] body = request.body();
        HttpRequest.Builder builder = HttpRequest.newBuilder(request.uri())
                .method(request.method(), body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        request.headers().forEach(header -> builder.header(header.getKey(), header.getValue()));
        return builder.build();
    }

    /** One request on its way. */
    private final class Flight {
        private final CompletableFuture<Answer> answer = new CompletableFuture<>();
        private final CappedBody body;
        private final CompletableFuture<HttpResponse<CappedBody.Content>> response;

        Flight(CappedBody body, CompletableFuture<HttpResponse<CappedBody.Content>> response) {
            this.body = body;
            this.response = response;
        }

        CompletableFuture<Answer> answer(Duration timeout) {
            inFlight.add(this);
            Runnable cancelTimer = time.schedule(() -> timedOut(timeout), timeout);
            answer.whenComplete((ignored, failure) -> {
                inFlight.remove(this);
                cancelTimer.run();
                if (answer.isCancelled()) {
                    end();
                }
            });
            response.whenComplete((received, failure) -> {
                if (failure == null) {
                    answer.complete(received.body().answer(received));
                } else {
                    answer.completeExceptionally(TransportFailures.classified(failure));
                }
            });
            return answer;
        }

        void cancel() {
            answer.cancel(true);
        }

        private void timedOut(Duration timeout) {
            TransportException late = new TransportException(
                    Reached.MAYBE_SERVER, "no complete answer within " + timeout.toMillis() + " ms", null);
            if (answer.completeExceptionally(late)) {
                end();
            }
        }

        private void end() {
            response.cancel(true);
            body.cancel();
        }
    }
}
