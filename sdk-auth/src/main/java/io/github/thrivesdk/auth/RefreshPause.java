package io.github.thrivesdk.auth;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * How long a failing token endpoint is left alone while the old token serves: 10, 20, 40, then 60 s, or as long as it
 * says, and up to a quarter more.
 */
final class RefreshPause {
    private static final long FIRST = Duration.ofSeconds(10).toNanos();
    private static final long LONGEST = Duration.ofSeconds(60).toNanos();

    private final DoubleSupplier random;
    private int failures;
    private long endsAt;

    RefreshPause(DoubleSupplier random) {
        this.random = random;
    }

    synchronized boolean isOn(long now) {
        return failures > 0 && endsAt - now > 0;
    }

    synchronized void begin(long now, Duration told) {
        long pause = Math.max(Math.min(FIRST << Math.min(failures, 10), LONGEST), told.toNanos());
        failures++;
        endsAt = now + (long) (pause * (1 + 0.25 * random.getAsDouble()));
    }

    synchronized void end() {
        failures = 0;
    }
}
