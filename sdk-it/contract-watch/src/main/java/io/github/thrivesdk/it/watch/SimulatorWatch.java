package io.github.thrivesdk.it.watch;

import com.github.tomakehurst.wiremock.extension.Parameters;
import com.github.tomakehurst.wiremock.extension.ServeEventListener;
import com.github.tomakehurst.wiremock.http.LoggedResponse;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Is told of every exchange with every simulator of this JVM. A fault that a test asked for, which is no JSON, is
 * not what Thrive answers, and so is not held against the document; its request is.
 */
public final class SimulatorWatch implements ServeEventListener {
    /** For {@link java.util.ServiceLoader}. */
    public SimulatorWatch() {}

    @Override
    public String getName() {
        return "contract-watch";
    }

    /** Before the client has the answer, so that no test is over by then. */
    @Override
    public void beforeResponseSent(ServeEvent event, Parameters parameters) {
        LoggedResponse response = event.getResponse();
        Exchange exchange = exchange(event.getRequest(), response);
        Breaches.add(Contract.breachesOfRequest(exchange));
        if (response.getFault() == null && isOfThrive(exchange)) {
            Breaches.add(Contract.breachesOfAnswer(exchange));
        }
    }

    private static boolean isOfThrive(Exchange exchange) {
        return exchange.answer() == null
                ? exchange.status() < 500
                : exchange.answerType() != null && exchange.answerType().contains("json");
    }

    private static Exchange exchange(LoggedRequest request, LoggedResponse response) {
        List<Map.Entry<String, String>> headers = new ArrayList<>();
        request.getHeaders()
                .all()
                .forEach(header -> header.values().forEach(value -> headers.add(Map.entry(header.key(), value))));
        return new Exchange(
                request.getMethod().getName(),
                request.getUrl(),
                headers,
                textOrNull(request.getBodyAsString()),
                response.getStatus(),
                response.getMimeType(),
                textOrNull(response.getBodyAsString()));
    }

    private static @Nullable String textOrNull(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
