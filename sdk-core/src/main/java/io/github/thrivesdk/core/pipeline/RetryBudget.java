package io.github.thrivesdk.core.pipeline;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many repeats a client may still send. Each costs {@value #COST}; each call that succeeds at once earns one back. In
 * an outage the budget runs dry, and the client stops multiplying the load.
 */
final class RetryBudget {
    private static final int CAPACITY = 500;
    private static final int COST = 5;

    private final AtomicInteger left = new AtomicInteger(CAPACITY);

    boolean take() {
        return left.getAndUpdate(units -> units >= COST ? units - COST : units) >= COST;
    }

    void earn() {
        left.updateAndGet(units -> Math.min(CAPACITY, units + 1));
    }
}
