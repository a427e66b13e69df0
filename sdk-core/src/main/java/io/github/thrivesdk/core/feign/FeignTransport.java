package io.github.thrivesdk.core.feign;

import feign.Client;
import feign.Request;
import feign.Response;
import io.github.thrivesdk.core.Timekeeper;
import io.github.thrivesdk.core.http.Answer;
import io.github.thrivesdk.core.http.JdkTransport;
import io.github.thrivesdk.core.http.Transport;
import io.github.thrivesdk.core.http.TransportException;
import io.github.thrivesdk.core.http.TransportFailures;
import io.github.thrivesdk.core.http.WireRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * A transport on any {@code feign.Client}, such as Apache HttpClient 5 or OkHttp, each request on a thread of its own so
 * that it can be ended at any time. Thread-safe.
 *
 * <p>Switch off what the client does by itself, which cannot be seen from here: repeats
 * ({@code disableAutomaticRetries}, {@code retryOnConnectionFailure(false)}), redirects, decompression, cookies and
 * answers to authentication challenges. OkHttp repeats a {@code 503} with {@code Retry-After: 0} all the same. Servers are
 * asked not to compress.
 *
 * <p>What the SDK's own transport does, and these clients do not: they hand a left-over answer on a reused connection to the
 * next request, a cancelled exchange stays on its thread until the client's own time limit, and whether a request has left
 * is told from the kind of the failure only. HttpClient 5 gives a proxy's refusal of a tunnel for the server's own answer.
 */
public final class FeignTransport implements Transport {
    private final Client client;
    private final Timekeeper time;
    private final ExecutorService threads = new ThreadPoolExecutor(
            0, Integer.MAX_VALUE, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), FeignTransport::daemon);

    private FeignTransport(Client client, Timekeeper time) {
        this.client = client;
        this.time = time;
    }

    /** A transport on that client, which stays the caller's to close. */
    public static FeignTransport of(Client client, Timekeeper time) {
        return new FeignTransport(client, time);
    }

    @Override
    public CompletableFuture<Answer> send(WireRequest request, Duration timeout) {
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        Future<?> running;
        try {
            running = threads.submit(() -> exchange(request, timeout, answer));
        } catch (RejectedExecutionException closed) {
            return CompletableFuture.failedFuture(
                    new TransportException(TransportException.Reached.NOT_SENT, "the transport is closed", closed));
        }
        Runnable cancelTimer = time.schedule(
                () -> answer.completeExceptionally(new TransportException(
                        TransportException.Reached.MAYBE_SERVER,
                        "no complete answer within " + TimeUnit.MILLISECONDS.convert(timeout) + " ms",
                        null)),
                timeout);
        answer.whenComplete((ignored, failure) -> {
            cancelTimer.run();
            running.cancel(true);
        });
        return answer;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private void exchange(WireRequest request, Duration timeout, CompletableFuture<Answer> answer) {
        // Closing may read what is left of a body, however long: the answer does not wait for it.
        try (Response response = client.execute(feign(request), options(timeout))) {
            answer.complete(read(response));
        } catch (IOException | RuntimeException failure) {
            answer.completeExceptionally(TransportFailures.classified(failure));
        }
    }

    private static Request feign(WireRequest request) {
        Map<String, Collection<String>> headers = new LinkedHashMap<>();
        request.headers()
                .forEach(header -> headers.computeIfAbsent(header.getKey(), name -> new ArrayList<>())
                        .add(header.getValue()));
        // Without it OkHttp asks for compression by itself, and hides from us how long the answer was.
        if (headers.keySet().stream().noneMatch("Accept-Encoding"::equalsIgnoreCase)) {
            headers.put("Accept-Encoding", List.of("identity"));
        }
        byte[] body = request.body();
        return Request.create(
                Request.HttpMethod.valueOf(request.method()),
                request.uri().toString(),
                headers,
                body == null ? Request.Body.empty() : Request.Body.create(body),
                null);
    }

    private static Request.Options options(Duration timeout) {
        long millis = Math.min(Integer.MAX_VALUE, TimeUnit.MILLISECONDS.convert(timeout));
        return new Request.Options(millis, TimeUnit.MILLISECONDS, millis, TimeUnit.MILLISECONDS, false);
    }

    private static Answer read(Response response) throws IOException {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        response.headers().forEach((name, values) -> headers.put(name, List.copyOf(values)));
        if (response.body() == null) {
            return Answer.of(response.status(), headers, new byte[0]);
        }
        byte[] body = response.body().asInputStream().readNBytes(JdkTransport.DEFAULT_BODY_LIMIT);
        if (body.length == JdkTransport.DEFAULT_BODY_LIMIT || isShort(response, body)) {
            return Answer.truncated(response.status(), headers, body);
        }
        return tellsTheEnd(response)
                ? Answer.of(response.status(), headers, body)
                : Answer.endedByConnection(response.status(), headers, body);
    }

    private static boolean isShort(Response response, byte[] body) {
        Integer announced = response.body().length();
        return announced != null && announced > body.length;
    }

    /** HTTP/1 may leave it to the end of the connection, from HTTP/2 on every answer tells. */
    private static boolean tellsTheEnd(Response response) {
        return response.protocolVersion() == Request.ProtocolVersion.HTTP_2
                || response.body().length() != null
                || !response.headers()
                        .getOrDefault("Transfer-Encoding", List.of())
                        .isEmpty();
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "thrive-http");
        thread.setDaemon(true);
        return thread;
    }
}
