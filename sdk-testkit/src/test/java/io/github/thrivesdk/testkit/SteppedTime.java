package io.github.thrivesdk.testkit;

import io.github.thrivesdk.core.Timekeeper;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** The time of this machine, set forward as a test says; what is scheduled is not brought forward. */
final class SteppedTime implements Timekeeper {
    private final Timekeeper system = Timekeeper.system();
    private final AtomicLong ahead = new AtomicLong();
    private volatile Duration wallAhead = Duration.ZERO;

    @Override
    public long nanoTime() {
        return system.nanoTime() + ahead.get();
    }

    @Override
    public Instant instant() {
        return system.instant().plus(wallAhead);
    }

    @Override
    public Runnable schedule(Runnable task, Duration delay) {
        return system.schedule(task, delay);
    }

    void pass(Duration duration) {
        ahead.addAndGet(duration.toNanos());
    }

    /** Sets the counter of nanoseconds so that it overflows after that long. */
    void overflowAfter(Duration duration) {
        ahead.set(Long.MAX_VALUE - system.nanoTime() - duration.toNanos());
    }

    /** Sets the wall clock only. */
    void setWall(Duration wallAhead) {
        this.wallAhead = wallAhead;
    }
}
