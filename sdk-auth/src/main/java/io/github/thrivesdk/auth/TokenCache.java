package io.github.thrivesdk.auth;

import io.github.thrivesdk.core.Deadline;
import io.github.thrivesdk.core.Timekeeper;
import io.github.thrivesdk.core.auth.Authorization;
import io.github.thrivesdk.core.error.ThriveTokenException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One token, and at most one request for the next.
 *
 * <p>While the token is fresh it is read without a lock. When it is due, the first caller starts a request for the next
 * one and everybody goes on with the old one. When it is ending, callers wait for the next one, and go on with the old
 * one should that fail. When there is none, all wait for the same request and share its result; a failure is not kept,
 * so the next caller asks anew. A request that fails while the old token serves is followed by a pause.
 */
final class TokenCache implements TokenFlight.Ground {
    private static final Logger LOG = LoggerFactory.getLogger(TokenCache.class);

    private static final Duration HEAD_START = Duration.ofMillis(20);

    private final Timekeeper time;
    private final DoubleSupplier random;
    private final RefreshPause pause;
    private final ReplacementBudget replacements = new ReplacementBudget();
    private volatile @Nullable CachedToken current;
    private @Nullable TokenFlight flight;

    TokenCache(Timekeeper time, DoubleSupplier random) {
        this.time = time;
        this.random = random;
        this.pause = new RefreshPause(random);
    }

    /** The token: complete at once if there is one, else when there is, or exceptionally when there will be none. */
    CompletableFuture<Authorization> get(TokenEndpoint endpoint, Deadline deadline) {
        CachedToken token = current;
        long now = time.nanoTime();
        if (token != null && token.isFresh(now)) {
            return token.ready();
        }
        if (token == null || token.isExpired(now)) {
            return await(endpoint, deadline, null);
        }
        if (pause.isOn(now)) {
            return token.ready();
        }
        if (token.isEnding(now)) {
            return await(endpoint, deadline, token);
        }
        renew(endpoint);
        return token.ready();
    }

    /**
     * Forgets the token if it is still this one: what was rejected may have been replaced already.
     *
     * @return whether to expect another; false if tokens are rejected faster than the endpoint should be asked for more
     */
    synchronized boolean drop(Authorization rejected) {
        CachedToken token = current;
        if (token == null || token.authorization() != rejected) {
            return true;
        }
        if (replacements.take(time.nanoTime())) {
            current = null;
        }
        return current == null;
    }

    /** How long the token still lives, in nanoseconds: what would be lost with this cache. */
    synchronized long worth() {
        CachedToken token = current;
        if (flight != null) {
            return Long.MAX_VALUE;
        }
        return token == null ? 0 : token.nanosToLive(time.nanoTime());
    }

    private CompletableFuture<Authorization> await(
            TokenEndpoint endpoint, Deadline deadline, @Nullable CachedToken fallback) {
        if (endpoint.isFetchingSecretHere()) {
            return fallback == null
                    ? CompletableFuture.failedFuture(endpoint.trouble().neededForItself())
                    : fallback.ready();
        }
        CompletableFuture<Authorization> waiter = new CompletableFuture<>();
        TokenFlight joined = join(endpoint);
        if (!joined.isDone()) {
            limit(waiter, endpoint, deadline.remaining());
            joined.board(waiter, deadline);
        }
        Futures.whenDone(joined, (token, failure) -> {
            if (token != null) {
                waiter.complete(token.authorization());
            } else if (fallback != null && fallback == current && !fallback.isExpired(time.nanoTime())) {
                waiter.complete(fallback.authorization());
            } else {
                retryOrFail(waiter, joined, endpoint, deadline, failure);
            }
        });
        return waiter;
    }

    /** A request that ended because the client that had started it was closed says nothing about this client. */
    private void retryOrFail(
            CompletableFuture<Authorization> waiter,
            TokenFlight joined,
            TokenEndpoint endpoint,
            Deadline deadline,
            Throwable failure) {
        if (joined.endpoint().isClosed() && !endpoint.isClosed() && !waiter.isDone()) {
            CompletableFuture<Authorization> again = await(endpoint, deadline, null);
            Futures.cancelWith(waiter, again);
            Futures.follow(waiter, again);
        } else {
            waiter.completeExceptionally(failure);
        }
    }

    private void limit(CompletableFuture<Authorization> waiter, TokenEndpoint endpoint, Duration limit) {
        // A little before the whole call ends, which would say less.
        Duration earlier =
                limit.minus(limit.dividedBy(50).compareTo(HEAD_START) < 0 ? limit.dividedBy(50) : HEAD_START);
        Runnable cancel = time.schedule(() -> waiter.completeExceptionally(endpoint.late(limit)), earlier);
        Futures.whenDone(waiter, (authorization, failure) -> cancel.run());
    }

    @SuppressWarnings("FutureReturnValueIgnored")
    private void renew(TokenEndpoint endpoint) {
        join(endpoint);
    }

    /** Takes part in the request that is under way, or starts one. */
    private TokenFlight join(TokenEndpoint endpoint) {
        TokenFlight mine = new TokenFlight(endpoint, time, random, this);
        synchronized (this) {
            if (flight != null) {
                return flight;
            }
            CachedToken landed = current;
            if (landed != null && landed.isFresh(time.nanoTime())) {
                mine.complete(landed);
                return mine;
            }
            flight = mine;
        }
        mine.start();
        return mine;
    }

    @Override
    public boolean isServing() {
        CachedToken token = current;
        return token != null && !token.isExpired(time.nanoTime());
    }

    @Override
    public void landed(TokenFlight landing, @Nullable IssuedToken issued, @Nullable Throwable failure) {
        CachedToken token = issued == null ? null : new CachedToken(issued, random.getAsDouble());
        synchronized (this) {
            flight = null;
            current = token == null ? current : token;
        }
        if (token != null) {
            pause.end();
            landing.complete(token);
        } else {
            pause.begin(time.nanoTime(), told(failure));
            warnIfServing(landing, failure);
            landing.completeExceptionally(failure);
        }
    }

    private void warnIfServing(TokenFlight landing, @Nullable Throwable failure) {
        if (isServing() && failure != null) {
            LOG.warn(
                    "The token of {} could not be renewed; the old one goes on serving. {}",
                    landing.endpoint().url(),
                    failure.getMessage());
        }
    }

    private static Duration told(@Nullable Throwable failure) {
        Duration told = failure instanceof ThriveTokenException e ? e.retryAfter() : null;
        return told == null ? Duration.ZERO : told;
    }
}
