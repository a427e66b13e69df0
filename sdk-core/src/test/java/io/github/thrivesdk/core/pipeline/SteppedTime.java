package io.github.thrivesdk.core.pipeline;

import io.github.thrivesdk.core.Timekeeper;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** The machine's time, which a test can set ahead; what is scheduled comes in real time. */
final class SteppedTime implements Timekeeper {
    private final AtomicLong ahead = new AtomicLong();

    void pass(Duration duration) {
        ahead.addAndGet(duration.toNanos());
    }

    @Override
    public long nanoTime() {
        return Timekeeper.system().nanoTime() + ahead.get();
    }

    @Override
    public Instant instant() {
        return Timekeeper.system().instant().plusNanos(ahead.get());
    }

    @Override
    public Runnable schedule(Runnable task, Duration delay) {
        return Timekeeper.system().schedule(task, delay);
    }
}
