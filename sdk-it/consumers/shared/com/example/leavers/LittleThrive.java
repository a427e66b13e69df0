package com.example.leavers;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server of this JDK that answers as Thrive does, so that nothing but the SDK brings libraries along. */
final class LittleThrive implements AutoCloseable {
    private final HttpServer server;
    private final List<String> requests = new CopyOnWriteArrayList<>();

    LittleThrive() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Each as method, path, kind of credentials and body. */
    List<String> requests() {
        return requests;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String credentials = exchange.getRequestHeaders().getFirst("Authorization");
        String line = exchange.getRequestMethod() + " " + exchange.getRequestURI().getRawPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        requests.add(line + " " + credentials.replaceFirst(" .*", "") + " " + body);
        if (line.startsWith("POST /oauth2/token/")) {
            send(exchange, 200, "{\"access_token\":\"t-1\",\"token_type\":\"Bearer\",\"expires_in\":3600}");
        } else if (line.startsWith("DELETE ") && !line.endsWith("/nobody")) {
            send(exchange, 200, "{\"success\":true}");
        } else if (line.startsWith("GET ")) {
            send(exchange, 200, "{\"id\":\"1\",\"ref\":\"jane\",\"createdAt\":\"2026-11-01T09:30:00.000Z\",\"new\":[1]}");
        } else if (line.startsWith("PATCH ")) {
            send(exchange, 200, "{\"id\":\"1\",\"ref\":\"jane\"}");
        } else {
            send(exchange, 404, "{\"statusCode\":404,\"message\":\"User not found\",\"error\":\"Not Found\"}");
        }
    }

    private static void send(HttpExchange exchange, int status, String json) throws IOException {
        try (exchange) {
            byte[] bytes = json.getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
