package io.github.thrivesdk.it.token;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The host that a client knows: it hands token requests to a token server as they are, keeps what came back, and answers
 * calls of the REST API to whoever brings a token that the server gave.
 */
final class Gateway implements AutoCloseable {
    private static final String TOKEN = "\"access_token\"\\s*:\\s*\"([^\"]+)\"";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpClient client = HttpClient.newHttpClient();
    private final URI tokenEndpoint;
    private final List<String> tokenRequests = new CopyOnWriteArrayList<>();
    private final List<String> tokens = new CopyOnWriteArrayList<>();
    private final List<String> calls = new CopyOnWriteArrayList<>();

    Gateway(URI tokenEndpoint) throws IOException {
        this.tokenEndpoint = tokenEndpoint;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_000);
        server.createContext("/oauth2/token/", this::forward);
        server.createContext("/rest/", this::call);
        server.setExecutor(threads);
        server.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The bodies of the token requests. */
    List<String> tokenRequests() {
        return tokenRequests;
    }

    /** The tokens that calls brought. */
    List<String> calls() {
        return calls;
    }

    /** The tokens that were given. */
    List<String> tokens() {
        return tokens;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void forward(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        tokenRequests.add(new String(body, StandardCharsets.UTF_8));
        HttpRequest.Builder request = HttpRequest.newBuilder(tokenEndpoint)
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        for (String name : List.of("Authorization", "Content-Type", "Accept")) {
            exchange.getRequestHeaders().getOrDefault(name, List.of()).forEach(value -> request.header(name, value));
        }
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            java.util.regex.Matcher token =
                    java.util.regex.Pattern.compile(TOKEN).matcher(answer.body());
            if (token.find()) {
                tokens.add(token.group(1));
            }
            answer(
                    exchange,
                    answer.statusCode(),
                    answer.headers().firstValue("Content-Type").orElse("text/plain"),
                    answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            exchange.close();
        }
    }

    private void call(HttpExchange exchange) throws IOException {
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        String token = authorization == null ? "" : authorization.replaceFirst("^Bearer ", "");
        calls.add(token);
        boolean known = tokens.contains(token);
        // The JDK's server drops idle connections when there are many, also those that a client is about to use.
        exchange.getResponseHeaders().add("Connection", "close");
        answer(exchange, known ? 200 : 401, "application/json", "{\"success\":" + known + "}");
    }

    private static void answer(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
