package io.github.thrivesdk.testkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.thrivesdk.it.watch.RequestWatch;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A server on a real socket that counts token requests, and answers calls that bring the token given last. */
final class CountingThrive implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger tokenRequests = new AtomicInteger();
    private final AtomicInteger refusedCalls = new AtomicInteger();
    private volatile String valid = "none";
    private volatile int tokenStatus = 200;
    private volatile long expiresIn = 3600;
    private volatile CountDownLatch tokenGate = new CountDownLatch(0);
    private volatile CountDownLatch callGate = new CountDownLatch(0);

    CountingThrive() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 2_000);
        server.createContext("/oauth2/token/", this::token).getFilters().add(new RequestWatch());
        server.createContext("/rest/", this::call).getFilters().add(new RequestWatch());
        server.setExecutor(threads);
        server.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    int tokenRequests() {
        return tokenRequests.get();
    }

    int refusedCalls() {
        return refusedCalls.get();
    }

    void expiresIn(long seconds) {
        expiresIn = seconds;
    }

    void tokenStatus(int status) {
        tokenStatus = status;
    }

    /** Holds back the answers to token requests. */
    CountDownLatch holdTokens() {
        tokenGate = new CountDownLatch(1);
        return tokenGate;
    }

    /** Holds back the answers to that many calls, until all of them have come. */
    void gatherCalls(int number) {
        callGate = new CountDownLatch(number);
    }

    void revoke() {
        valid = "none";
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void token(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        int number = tokenRequests.incrementAndGet();
        await(tokenGate);
        if (tokenStatus == 200) {
            valid = "token-" + number;
        }
        answer(exchange, tokenStatus, "{\"access_token\":\"token-" + number + "\",\"expires_in\":" + expiresIn + "}");
    }

    private void call(HttpExchange exchange) throws IOException {
        boolean good = ("Bearer " + valid).equals(exchange.getRequestHeaders().getFirst("Authorization"));
        callGate.countDown();
        await(callGate);
        if (!good) {
            refusedCalls.incrementAndGet();
        }
        answer(exchange, good ? 200 : 401, "{\"success\":true}");
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        // The JDK's server drops idle connections when there are many, also those that a client is about to use.
        exchange.getResponseHeaders().add("Connection", "close");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static void await(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
