package io.github.thrivesdk.core;

import java.time.Duration;
import java.time.Instant;

/**
 * Time and waiting, handed in from outside so that no test has to wait. Safe for use by many threads.
 *
 * @see Timekeeper#system()
 */
public interface Timekeeper {
    /** Nanoseconds that only ever grow; the origin is arbitrary. Never steps when the wall clock is set. */
    long nanoTime();

    /** The wall clock, for reading dates that others wrote. */
    Instant instant();

    /**
     * Runs a task once, later. The task must be short and must not block.
     *
     * @return cancels the task if it has not run yet
     */
    Runnable schedule(Runnable task, Duration delay);

    /** The time of this machine, with one daemon thread for the whole process. */
    static Timekeeper system() {
        return SystemTimekeeper.INSTANCE;
    }
}
