package io.github.thrivesdk.core.pipeline;

import io.github.thrivesdk.core.ThriveObserver;
import io.github.thrivesdk.core.Timekeeper;
import io.github.thrivesdk.core.error.Attempt;
import io.github.thrivesdk.core.error.ThriveException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Tells the observers how a call goes. */
final class Voice {
    private final ThriveObserver observer;
    private final Timekeeper time;

    Voice(ThriveObserver observer, Timekeeper time) {
        this.observer = observer;
        this.time = time;
    }

    void callStarted(Exchange exchange) {
        observer.callStarted(exchange.info());
    }

    void attemptEnded(Exchange exchange, Attempt attempt) {
        observer.attemptEnded(exchange.info(), attempt);
    }

    void callEnded(Exchange exchange, @Nullable ThriveException failure) {
        Duration took = Duration.ofNanos(time.nanoTime() - exchange.startNanos());
        observer.callEnded(exchange.info(), took, failure);
    }
}
