package io.github.thrivesdk.core.pipeline;

import io.github.thrivesdk.core.ThriveEnvironment;
import io.github.thrivesdk.core.auth.Authorization;
import io.github.thrivesdk.core.error.ThriveNotSentException;
import io.github.thrivesdk.core.http.Answer;
import io.github.thrivesdk.core.http.Transport;
import io.github.thrivesdk.core.http.WireRequest;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Hands a request to the transport, if it goes to a host of the environment: credentials go nowhere else. */
final class WireLayer implements AuthorizingLayer.Authorized {
    private final ThriveEnvironment environment;
    private final Transport transport;
    private final Duration responseTimeout;

    WireLayer(ThriveEnvironment environment, Transport transport, Duration responseTimeout) {
        this.environment = environment;
        this.transport = transport;
        this.responseTimeout = responseTimeout;
    }

    @Override
    public CompletableFuture<Answer> send(Exchange exchange, Authorization authorization) {
        WireRequest request = exchange.request();
        if (!environment.owns(request.uri())) {
            return CompletableFuture.failedFuture(new ThriveNotSentException(
                    ThriveNotSentException.Reason.FOREIGN_HOST,
                    exchange.operation() + " was not sent: " + request.uri().getHost() + " is not a host of "
                            + environment,
                    null,
                    exchange.report()));
        }
        return transport.send(
                request.withHeader("Authorization", authorization.headerValue().reveal()),
                timeout(exchange),
                exchange::leaves);
    }

    private Duration timeout(Exchange exchange) {
        Duration left = exchange.deadline().remaining();
        return left.compareTo(responseTimeout) < 0 ? left : responseTimeout;
    }
}
