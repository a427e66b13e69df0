package io.github.thrivesdk.examples.documentation;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.hc.core5.http.HttpHost;

/** An HTTP proxy that lets nobody pass without credentials, and answers for the server behind it. */
final class DemandingProxy implements AutoCloseable {
    private static final byte[] DONE = "{\"success\":true}".getBytes(StandardCharsets.UTF_8);

    private final HttpServer server;
    private final List<String> passed = new CopyOnWriteArrayList<>();

    private DemandingProxy(HttpServer server) {
        this.server = server;
    }

    static DemandingProxy start() throws IOException {
        DemandingProxy proxy =
                new DemandingProxy(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        proxy.server.createContext("/", proxy::answer);
        proxy.server.start();
        return proxy;
    }

    HttpHost host() {
        return new HttpHost("http", "127.0.0.1", server.getAddress().getPort());
    }

    /** Method and URL of the requests that had credentials. */
    List<String> passed() {
        return passed;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!exchange.getRequestHeaders().containsKey("Proxy-Authorization")) {
                exchange.getResponseHeaders().add("Proxy-Authenticate", "Basic realm=\"proxy\"");
                exchange.sendResponseHeaders(407, -1);
                return;
            }
            passed.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, DONE.length);
            try (OutputStream body = exchange.getResponseBody()) {
                body.write(DONE);
            }
        }
    }
}
