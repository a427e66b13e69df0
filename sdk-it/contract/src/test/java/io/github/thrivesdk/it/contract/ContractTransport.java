package io.github.thrivesdk.it.contract;

import io.github.thrivesdk.core.Timekeeper;
import io.github.thrivesdk.core.http.Answer;
import io.github.thrivesdk.core.http.JdkTransport;
import io.github.thrivesdk.core.http.Transport;
import io.github.thrivesdk.core.http.WireRequest;
import io.github.thrivesdk.it.watch.Contract;
import io.github.thrivesdk.it.watch.Exchange;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** Sends over the network, and holds every exchange against the document. */
final class ContractTransport implements Transport {
    private final Transport network = JdkTransport.create(Duration.ofSeconds(5), Timekeeper.system());
    private final List<String> breaches = new CopyOnWriteArrayList<>();
    private final List<String> exchanges = new CopyOnWriteArrayList<>();

    @Override
    public CompletableFuture<Answer> send(WireRequest request, Duration timeout) {
        return network.send(request, timeout).whenComplete((answer, failure) -> {
            if (answer != null) {
                check(request, answer);
            }
        });
    }

    @Override
    public void close() {
        network.close();
    }

    /** What broke the contract. */
    List<String> breaches() {
        return breaches;
    }

    /** What was held against the document: method, status. */
    List<String> exchanges() {
        return exchanges;
    }

    private void check(WireRequest request, Answer answer) {
        Exchange exchange = exchange(request, answer);
        exchanges.add(exchange.toString());
        breaches.addAll(Contract.breachesOfRequest(exchange));
        breaches.addAll(Contract.breachesOfAnswer(exchange));
    }

    private static Exchange exchange(WireRequest request, Answer answer) {
        byte[] body = request.body();
        String query = request.uri().getRawQuery();
        return new Exchange(
                request.method(),
                request.uri().getRawPath() + (query == null ? "" : "?" + query),
                request.headers(),
                body == null ? null : new String(body, StandardCharsets.UTF_8),
                answer.status(),
                answer.header("Content-Type"),
                answer.bodyLength() == 0 ? null : answer.bodyText());
    }
}
