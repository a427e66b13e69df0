package io.github.thrivesdk.auth;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.thrivesdk.core.ThriveEnvironment;
import io.github.thrivesdk.it.watch.RequestWatch;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A token endpoint on a real socket that records what it is asked and answers as told. */
final class TokenServer implements AutoCloseable {
    static {
        // Without it, the JDK's server waits 40 ms before each body.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final AtomicInteger issued = new AtomicInteger();
    private volatile Function<Asked, Reply> answers = request -> token(3600);
    private volatile @Nullable CountDownLatch gate;

    TokenServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1024);
        server.createContext("/", this::handle);
        server.createContext("/oauth2/token/", this::handle).getFilters().add(new RequestWatch());
        server.setExecutor(executor);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    ThriveEnvironment environment() {
        return ThriveEnvironment.loopback(url());
    }

    List<Asked> asked() {
        return asked;
    }

    Asked last() {
        return asked.get(asked.size() - 1);
    }

    /** Answers every request so from now on. */
    void answer(Function<Asked, Reply> answers) {
        this.answers = answers;
    }

    void answer(int status, String body) {
        answer(request -> new Reply(status, body));
    }

    /** Holds answers back until the latch is down. */
    void hold(CountDownLatch latch) {
        gate = latch;
    }

    /** A new token, {@code token-1}, {@code token-2}… */
    Reply token(long expiresIn) {
        return new Reply(
                200,
                "{\"access_token\":\"token-" + issued.incrementAndGet() + "\",\"token_type\":\"Bearer\",\"expires_in\":"
                        + expiresIn + "}");
    }

    @Override
    public void close() {
        server.stop(0);
        executor.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        Asked request = new Asked(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                exchange.getRequestHeaders().getOrDefault("Authorization", List.of()),
                exchange.getRequestHeaders().getOrDefault("Content-Type", List.of()),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        asked.add(request);
        try {
            CountDownLatch latch = gate;
            if (latch != null) {
                latch.await();
            }
            reply(exchange, answers.apply(request));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            exchange.close();
        }
    }

    private static void reply(HttpExchange exchange, Reply reply) throws IOException {
        if (reply.status == 0) {
            exchange.close();
            return;
        }
        byte[] bytes = reply.body.getBytes(charset(reply));
        reply.headers.forEach(exchange.getResponseHeaders()::set);
        if (reply.status / 100 == 3) {
            exchange.getResponseHeaders().set("Location", "/elsewhere");
        }
        exchange.sendResponseHeaders(reply.status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static Charset charset(Reply reply) {
        return reply.headers.getOrDefault("Content-Type", "").endsWith("ISO-8859-1")
                ? StandardCharsets.ISO_8859_1
                : StandardCharsets.UTF_8;
    }

    record Asked(String method, String path, List<String> authorization, List<String> contentType, String body) {}

    /** An answer; status 0 closes the connection without any. */
    record Reply(int status, String body, Map<String, String> headers) {
        Reply(int status, String body) {
            this(status, body, Map.of());
        }
    }
}
