package io.github.thrivesdk.auth;

import io.github.thrivesdk.core.Timekeeper;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Time that passes only when a test says so; tasks run on the thread that lets it pass. */
final class ManualTime implements Timekeeper {
    private final List<Task> tasks = new ArrayList<>();
    private long nanos = 7_000_000_000L;
    private Instant wall = Instant.parse("2026-01-01T00:00:00Z");

    @Override
    public synchronized long nanoTime() {
        return nanos;
    }

    @Override
    public synchronized Instant instant() {
        return wall;
    }

    @Override
    public synchronized Runnable schedule(Runnable task, Duration delay) {
        Task scheduled = new Task(task, nanos + delay.toNanos());
        tasks.add(scheduled);
        return () -> cancel(scheduled);
    }

    /** Lets time pass. */
    void pass(Duration duration) {
        List<Task> due;
        synchronized (this) {
            nanos += duration.toNanos();
            wall = wall.plus(duration);
            due = tasks.stream()
                    .filter(task -> task.at - nanos <= 0)
                    .sorted(Comparator.comparingLong(task -> task.at))
                    .toList();
            tasks.removeAll(due);
        }
        due.forEach(task -> task.action.run());
    }

    /** Sets the wall clock, as an operator or NTP does. */
    synchronized void setWall(Instant instant) {
        wall = instant;
    }

    /** How many tasks wait. */
    synchronized int waiting() {
        return tasks.size();
    }

    private synchronized void cancel(Task task) {
        tasks.remove(task);
    }

    private record Task(Runnable action, long at) {}
}
