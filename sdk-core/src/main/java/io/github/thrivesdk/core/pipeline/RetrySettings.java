package io.github.thrivesdk.core.pipeline;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/**
 * How often and how soon a client repeats what may be repeated. Immutable.
 *
 * @param maxAttempts how often one call is sent at the most, the first time included; 1 repeats nothing
 * @param firstWait the upper limit of the wait before the first repeat; it doubles from repeat to repeat
 * @param longestWait the upper limit that it does not double beyond
 * @param evenIfOutcomeUnknown whether to repeat also what may already have reached the server
 */
public record RetrySettings(int maxAttempts, Duration firstWait, Duration longestWait, boolean evenIfOutcomeUnknown) {
    /** Four attempts at the most, waiting up to 0.2 s, then 0.4 s, then 0.8 s. */
    public static final RetrySettings DEFAULTS = new RetrySettings(4, Duration.ofMillis(200), Duration.ofSeconds(5));

    /** Sends every call once at the most. */
    public static final RetrySettings NONE = new RetrySettings(1, Duration.ZERO, Duration.ZERO);

    /**
     * Checks the settings.
     *
     * @throws IllegalArgumentException if there is no attempt or a wait is negative
     */
    public RetrySettings {
        if (maxAttempts < 1) {
            throw new IllegalArgumentException("maxAttempts must be 1 or more, but is " + maxAttempts);
        }
        if (firstWait.isNegative() || longestWait.isNegative()) {
            throw new IllegalArgumentException("waits must not be negative");
        }
    }

    /**
     * Settings that repeat only what the server cannot have carried out, and reads.
     *
     * @throws IllegalArgumentException if there is no attempt or a wait is negative
     */
    public RetrySettings(int maxAttempts, Duration firstWait, Duration longestWait) {
        this(maxAttempts, firstWait, longestWait, false);
    }

    /**
     * The same settings for a client that repeats even what may already have reached the server. Only for tenants and
     * operations where a second execution does no harm: a delete may then be carried out twice.
     */
    public RetrySettings alsoIfOutcomeUnknown() {
        return new RetrySettings(maxAttempts, firstWait, longestWait, true);
    }

    /** The wait before the repeat that follows an attempt: full jitter, so anything from zero to the upper limit. */
    Duration backoff(int attempt, RandomGenerator random) {
        long longest = Math.min(TimeUnit.NANOSECONDS.convert(longestWait), Long.MAX_VALUE / 2);
        long ceiling = Math.min(TimeUnit.NANOSECONDS.convert(firstWait), longest);
        for (int doubled = 1; doubled < attempt && ceiling < longest && ceiling > 0; doubled++) {
            ceiling = Math.min(ceiling * 2, longest);
        }
        return ceiling == 0 ? Duration.ZERO : Duration.ofNanos(random.nextLong(ceiling + 1));
    }
}
