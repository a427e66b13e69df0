package io.github.thrivesdk.examples.eraseleavers;

import java.util.concurrent.atomic.AtomicInteger;

/** Ends a job in which nothing works any more: wrong credentials, or Thrive is down. Thread-safe. */
final class Brake {
    private static final int IN_A_ROW = 5;

    private final AtomicInteger failures = new AtomicInteger();

    void hear(Finding finding) {
        failures.updateAndGet(before -> before >= IN_A_ROW ? before : finding.saysNothingWorks() ? before + 1 : 0);
    }

    boolean isOn() {
        return failures.get() >= IN_A_ROW;
    }
}
