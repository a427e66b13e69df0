package io.github.thrivesdk.core.pipeline;

import io.github.thrivesdk.core.CallOptions.RetryChoice;
import io.github.thrivesdk.core.Timekeeper;
import io.github.thrivesdk.core.auth.Authorization;
import io.github.thrivesdk.core.auth.Authorizer;
import io.github.thrivesdk.core.error.Attempt;
import io.github.thrivesdk.core.error.ThriveTokenException;
import io.github.thrivesdk.core.http.Answer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Adds the credentials, and replaces them once if the server rejects them. */
final class AuthorizingLayer implements Layer {
    /** A layer below, which is given the credentials apart from the request. */
    @FunctionalInterface
    interface Authorized {
        CompletableFuture<Answer> send(Exchange exchange, Authorization authorization);
    }

    private final Authorized next;
    private final Authorizer authorizer;
    private final Timekeeper time;
    private final int maxAttempts;
    private final RetryingLayer.AttemptListener listener;

    AuthorizingLayer(
            Authorized next,
            Authorizer authorizer,
            int maxAttempts,
            Timekeeper time,
            RetryingLayer.AttemptListener listener) {
        this.next = next;
        this.authorizer = authorizer;
        this.maxAttempts = maxAttempts;
        this.time = time;
        this.listener = listener;
    }

    @Override
    public CompletableFuture<Answer> send(Exchange exchange) {
        long start = time.nanoTime();
        return authorized(exchange)
                .thenCompose(answer -> answer.status() == 401 ? rejected(exchange, answer, start) : done(answer));
    }

    private CompletableFuture<Answer> authorized(Exchange exchange) {
        exchange.awaitsCredentials();
        return exchange.waitFor(credentials(exchange))
                .exceptionallyCompose(failure -> CompletableFuture.failedFuture(ofThisCall(exchange, failure)))
                .thenCompose(authorization -> {
                    exchange.authorizedBy(authorization);
                    return exchange.waitFor(next.send(exchange, authorization));
                });
    }

    private CompletableFuture<Authorization> credentials(Exchange exchange) {
        try {
            return authorizer.authorize(exchange.operation(), exchange.deadline());
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** Many calls may wait for one token; each fails with an exception of its own. */
    private static Throwable ofThisCall(Exchange exchange, Throwable failure) {
        Throwable cause = Futures.unwrap(failure);
        return cause instanceof ThriveTokenException noToken ? noToken.forCall(exchange.report()) : cause;
    }

    private CompletableFuture<Answer> rejected(Exchange exchange, Answer answer, long start) {
        Authorization used = exchange.authorization();
        boolean renewable = used != null && authorizer.rejected(used);
        if (!renewable || !mayRepeat(exchange) || exchange.replacesCredentials()) {
            return done(answer);
        }
        exchange.settled();
        note(exchange, start);
        return authorized(exchange);
    }

    private boolean mayRepeat(Exchange exchange) {
        return exchange.options().retry() != RetryChoice.NONE && exchange.nextAttempt() < maxAttempts;
    }

    private void note(Exchange exchange, long start) {
        Attempt attempt = new Attempt(
                exchange.nextAttempt(),
                Duration.ofNanos(time.nanoTime() - start),
                "status 401",
                401,
                "the credentials were rejected; once more with new ones",
                Duration.ZERO);
        exchange.record(attempt);
        listener.attemptEnded(exchange, attempt);
    }

    private static CompletableFuture<Answer> done(Answer answer) {
        return CompletableFuture.completedFuture(answer);
    }
}
