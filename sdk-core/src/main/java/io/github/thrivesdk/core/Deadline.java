package io.github.thrivesdk.core;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The moment by which a whole call must be over, its token, waits and repeats included. Immutable. */
public final class Deadline {
    private final Timekeeper time;
    private final long endNanos;

    private Deadline(Timekeeper time, long endNanos) {
        this.time = time;
        this.endNanos = endNanos;
    }

    /** A deadline that far from now; 292 years at the most. */
    public static Deadline after(Duration timeout, Timekeeper time) {
        return new Deadline(time, time.nanoTime() + TimeUnit.NANOSECONDS.convert(timeout));
    }

    /** What is left; zero once it has passed. */
    public Duration remaining() {
        return Duration.ofNanos(Math.max(0, endNanos - time.nanoTime()));
    }

    /** Whether it has passed. */
    public boolean passed() {
        return endNanos - time.nanoTime() <= 0;
    }

    /** Whether waiting that long would pass it. */
    public boolean isBefore(Duration wait) {
        return remaining().compareTo(wait) < 0;
    }
}
