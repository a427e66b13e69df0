package io.github.thrivesdk.it.watch;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Holds the requests to a server of the JDK against the document; its answers are what a test makes them. */
public final class RequestWatch extends Filter {
    /** For {@code HttpContext.getFilters().add(...)}. */
    public RequestWatch() {}

    @Override
    public String description() {
        return "contract-watch";
    }

    @Override
    public void doFilter(HttpExchange exchange, Chain chain) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        exchange.setStreams(new ByteArrayInputStream(body), null);
        Breaches.add(Contract.breachesOfRequest(request(exchange, new String(body, StandardCharsets.UTF_8))));
        chain.doFilter(exchange);
    }

    private static Exchange request(HttpExchange exchange, String body) {
        List<Map.Entry<String, String>> headers = new ArrayList<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> values.forEach(value -> headers.add(Map.entry(name, value))));
        return new Exchange(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                headers,
                body.isEmpty() ? null : body,
                0,
                null,
                null);
    }
}
