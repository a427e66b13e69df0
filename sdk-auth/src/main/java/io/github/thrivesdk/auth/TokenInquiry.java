package io.github.thrivesdk.auth;

import io.github.thrivesdk.core.Secret;
import io.github.thrivesdk.core.ThriveObserver.TokenRequestInfo;
import io.github.thrivesdk.core.Timekeeper;
import io.github.thrivesdk.core.error.ThriveException;
import io.github.thrivesdk.core.error.ThriveTokenException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One asking for a token: one request, and a second one if the secret was refused and has changed meanwhile. It always
 * ends, and so does each request that observers have heard of.
 */
final class TokenInquiry {
    private static final Duration GUARD = TokenEndpoint.TIMEOUT.multipliedBy(2).plusSeconds(5);
    private static final Logger LOG = LoggerFactory.getLogger(TokenInquiry.class);

    private final TokenEndpoint endpoint;
    private final SecretFetch secrets;
    private final Timekeeper time;
    private final CompletableFuture<IssuedToken> outcome = new CompletableFuture<>();

    TokenInquiry(TokenEndpoint endpoint, SecretFetch secrets, Timekeeper time) {
        this.endpoint = endpoint;
        this.secrets = secrets;
        this.time = time;
    }

    /** Begins it. Observers hear of that on the thread that calls this. */
    CompletableFuture<IssuedToken> begin() {
        // For a source of secrets that never ends, or a transport that breaks its contract.
        Runnable cancelGuard = time.schedule(() -> outcome.completeExceptionally(endpoint.late(GUARD)), GUARD);
        Futures.whenDone(outcome, (token, failure) -> cancelGuard.run());
        Request first = new Request();
        CompletableFuture<Secret> secret = secrets.get();
        CompletableFuture<IssuedToken> asked = first.sendWith(secret);
        Futures.follow(
                outcome,
                Futures.then(
                        asked, (token, failure) -> isRefusal(failure) ? againIfChanged(secret.join(), asked) : asked));
        return outcome;
    }

    private static boolean isRefusal(@Nullable Throwable failure) {
        return failure instanceof ThriveTokenException e && e.reason() == ThriveTokenException.Reason.INVALID_CLIENT;
    }

    private CompletableFuture<IssuedToken> againIfChanged(Secret refused, CompletableFuture<IssuedToken> asked) {
        secrets.refused();
        CompletableFuture<Secret> now = secrets.get();
        return Futures.then(now, (secret, unavailable) -> {
            if (secret == null || secret.equals(refused) || outcome.isDone()) {
                return asked;
            }
            LOG.info(
                    "{} refused the client secret, which has changed meanwhile; asking with the new one",
                    endpoint.url());
            return new Request().sendWith(now);
        });
    }

    /** A request that observers have heard of, and whose end they will hear of, once. */
    private final class Request {
        private final TokenRequestInfo info = new TokenRequestInfo(endpoint.url(), endpoint.scopes());
        private final long begunAt = time.nanoTime();
        private final CompletableFuture<IssuedToken> asked = new CompletableFuture<>();

        Request() {
            endpoint.tell(observer -> observer.tokenRequestStarted(info));
        }

        CompletableFuture<IssuedToken> sendWith(CompletableFuture<Secret> secret) {
            CompletableFuture<IssuedToken> told = asked.whenComplete((token, failure) -> ended(failure));
            Futures.whenDone(outcome, (token, failure) -> giveUp(failure));
            Futures.whenDone(secret, this::send);
            return told;
        }

        private void send(@Nullable Secret secret, @Nullable Throwable failure) {
            if (secret == null) {
                asked.completeExceptionally(TokenTrouble.secretUnavailable(failure));
            } else if (!asked.isDone()) {
                Futures.follow(asked, endpoint.send(secret));
            }
        }

        private void giveUp(@Nullable Throwable failure) {
            if (failure != null) {
                asked.completeExceptionally(failure);
            }
        }

        private void ended(@Nullable Throwable failure) {
            Duration took = Duration.ofNanos(time.nanoTime() - begunAt);
            endpoint.tell(observer ->
                    observer.tokenRequestEnded(info, took, failure instanceof ThriveException known ? known : null));
        }
    }
}
