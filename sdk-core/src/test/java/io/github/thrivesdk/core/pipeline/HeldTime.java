package io.github.thrivesdk.core.pipeline;

import io.github.thrivesdk.core.Timekeeper;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The machine's time, in which nothing that was scheduled ever comes; it knows what still waits. */
final class HeldTime implements Timekeeper {
    private final Map<Object, Duration> waiting = new ConcurrentHashMap<>();

    /** How many tasks wait. */
    int waiting() {
        return waiting.size();
    }

    /** Whether one waits for just about that long. */
    boolean waitsFor(Duration delay) {
        return waiting.values().stream()
                .anyMatch(wait -> wait.minus(delay).abs().compareTo(Duration.ofMillis(100)) < 0);
    }

    @Override
    public long nanoTime() {
        return Timekeeper.system().nanoTime();
    }

    @Override
    public Instant instant() {
        return Timekeeper.system().instant();
    }

    @Override
    public Runnable schedule(Runnable task, Duration delay) {
        Object key = new Object();
        waiting.put(key, delay);
        return () -> waiting.remove(key);
    }
}
