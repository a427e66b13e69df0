package io.github.thrivesdk.auth;

import io.github.thrivesdk.core.auth.Authorization;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * A token and the three moments of its life: <em>due</em>, when it is time to fetch the next one while this one serves;
 * <em>ending</em>, when a call with it might arrive too late; <em>expired</em>. Moments are nanoseconds of the client's
 * time, which never step when the wall clock is set.
 */
final class CachedToken {
    private static final long LONGEST_LEAD = Duration.ofMinutes(5).toNanos();
    private static final long LONGEST_MARGIN = Duration.ofSeconds(10).toNanos();

    private final CompletableFuture<Authorization> ready;
    private final Authorization authorization;
    private final long dueAt;
    private final long endingAt;
    private final long expiresAt;

    /**
     * Plans the life of a token.
     *
     * @param random from 0 to 1; spreads the renewals of many processes over the last part of the token's life
     */
    CachedToken(IssuedToken issued, double random) {
        long lifetime = issued.lifetime().toNanos();
        long lead = (long) (Math.min(lifetime / 2, LONGEST_LEAD) * (1 - 0.2 * random));
        this.authorization = issued.authorization();
        this.ready = CompletableFuture.completedFuture(authorization);
        this.expiresAt = issued.requestedAt() + lifetime;
        this.endingAt = expiresAt - Math.min(lifetime * 3 / 10, LONGEST_MARGIN);
        this.dueAt = expiresAt - lead;
    }

    /** The authorization, complete already, so that a fresh token costs no allocation. */
    CompletableFuture<Authorization> ready() {
        return ready;
    }

    Authorization authorization() {
        return authorization;
    }

    boolean isFresh(long now) {
        return now - dueAt < 0;
    }

    boolean isEnding(long now) {
        return now - endingAt >= 0;
    }

    boolean isExpired(long now) {
        return now - expiresAt >= 0;
    }

    long nanosToLive(long now) {
        return Math.max(0, expiresAt - now);
    }
}
