package io.github.thrivesdk.auth;

import java.time.Duration;

/**
 * How many rejected tokens may be replaced: ten at once, then one every ten seconds. Without it, a server that rejects
 * every token would have each call ask for two. Guarded by its cache.
 */
final class ReplacementBudget {
    private static final int MOST = 10;
    private static final long EARNED_EVERY = Duration.ofSeconds(10).toNanos();

    private int left = MOST;
    private long earnedAt;

    boolean take(long now) {
        earn(now);
        if (left == 0) {
            return false;
        }
        left--;
        return true;
    }

    private void earn(long now) {
        long earned = left == MOST ? 0 : (now - earnedAt) / EARNED_EVERY;
        if (left == MOST || left + earned >= MOST) {
            left = MOST;
            earnedAt = now;
        } else {
            left += (int) earned;
            earnedAt += earned * EARNED_EVERY;
        }
    }
}
