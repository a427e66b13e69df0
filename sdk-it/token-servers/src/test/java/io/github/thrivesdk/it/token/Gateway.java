package io.github.thrivesdk.it.token;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.thrivesdk.it.watch.RequestWatch;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The host that a client knows: it hands token requests to a token server as they are, keeps what came back, and answers
 * calls of the REST API to whoever brings a token that the server gave.
 */
final class Gateway implements AutoCloseable {
    private static final Pattern TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Function<String, URI> tokenEndpoint;
    private volatile @Nullable TokenInspector inspector;
    private final List<String> tokenRequests = new CopyOnWriteArrayList<>();
    private final List<String> tokens = new CopyOnWriteArrayList<>();
    private final List<String> calls = new CopyOnWriteArrayList<>();

    /**
     * Opens it.
     *
     * @param tokenEndpoint where the server gives tokens for a tenant
     */
    Gateway(Function<String, URI> tokenEndpoint) throws IOException {
        this.tokenEndpoint = tokenEndpoint;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_000);
        server.createContext("/oauth2/token/", this::forward).getFilters().add(new RequestWatch());
        server.createContext("/rest/", this::call).getFilters().add(new RequestWatch());
        server.setExecutor(threads);
        server.start();
    }

    /** Asks the server about the token of each call from now on, as a resource server would. */
    void inspectWith(TokenInspector inspector) {
        this.inspector = inspector;
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
        String tenant = exchange.getRequestURI().getPath().replaceFirst(".*/", "");
        HttpRequest.Builder request = HttpRequest.newBuilder(tokenEndpoint.apply(tenant))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        for (String name : List.of("Authorization", "Content-Type", "Accept")) {
            exchange.getRequestHeaders().getOrDefault(name, List.of()).forEach(value -> request.header(name, value));
        }
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            Matcher token = TOKEN.matcher(answer.body());
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
        // The JDK's server drops idle connections when there are many, also those that a client is about to use.
        exchange.getResponseHeaders().add("Connection", "close");
        TokenInspector.State state = state(token);
        if (!state.active()) {
            answer(exchange, 401, "application/json", "{}");
        } else if (state.scopes().stream().noneMatch(Set.of("api/all", "api/write")::contains)) {
            exchange.getResponseHeaders()
                    .add("WWW-Authenticate", "Bearer error=\"insufficient_scope\", scope=\"api/write\"");
            answer(exchange, 403, "application/json", "{}");
        } else {
            answer(exchange, 200, "application/json", "{\"success\":true}");
        }
    }

    private TokenInspector.State state(String token) throws IOException {
        TokenInspector asked = inspector;
        if (asked == null) {
            return new TokenInspector.State(tokens.contains(token), Set.of("api/all"));
        }
        try {
            return asked.inspect(token);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    private static void answer(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
