package io.github.thrivesdk.core.pipeline;

import io.github.thrivesdk.core.Timekeeper;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Time that passes at once when something waits for it: waits are noted instead of waited. */
final class ManualTime implements Timekeeper {
    private final Instant start = Instant.parse("2026-03-09T12:00:00Z");
    private final List<Duration> waits = new ArrayList<>();
    private long nanos;

    @Override
    public long nanoTime() {
        return nanos;
    }

    @Override
    public Instant instant() {
        return start.plusNanos(nanos);
    }

    /** Deadlines never fire here, since they are longer than any wait of these tests. */
    @Override
    public Runnable schedule(Runnable task, Duration delay) {
        if (delay.compareTo(Duration.ofMinutes(5)) < 0) {
            waits.add(delay);
            nanos += delay.toNanos();
            task.run();
        }
        return () -> {};
    }

    List<Duration> waits() {
        return waits;
    }
}
