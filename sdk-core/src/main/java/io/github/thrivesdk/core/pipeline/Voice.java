package io.github.thrivesdk.core.pipeline;

import io.github.thrivesdk.core.ThriveObserver;
import io.github.thrivesdk.core.Timekeeper;
import io.github.thrivesdk.core.error.Attempt;
import io.github.thrivesdk.core.error.ThriveApiException;
import io.github.thrivesdk.core.error.ThriveException;
import io.github.thrivesdk.core.error.ThriveOutcomeUnknownException;
import io.github.thrivesdk.core.http.Answer;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the observers how a call goes, and shows its caller the raw answer. */
final class Voice {
    private static final Logger LOG = LoggerFactory.getLogger(Voice.class);

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

    /** The caller's own consumer cannot make undone what the server did: what it throws harms nothing. */
    void answered(Exchange exchange, Answer answer) {
        try {
            exchange.options().onAnswer().accept(answer);
        } catch (Throwable e) {
            LOG.warn("The consumer of the raw answer to {} failed; the call goes on", exchange.operation(), e);
        }
    }

    void refused(Exchange exchange, ThriveException failure) {
        Answer answer = answer(failure);
        if (answer != null) {
            answered(exchange, answer);
        }
    }

    void callEnded(Exchange exchange, @Nullable ThriveException failure) {
        Duration took = Duration.ofNanos(time.nanoTime() - exchange.startNanos());
        observer.callEnded(exchange.info(), took, failure);
    }

    private static @Nullable Answer answer(ThriveException failure) {
        if (failure instanceof ThriveApiException refusal) {
            return refusal.answer();
        }
        return failure instanceof ThriveOutcomeUnknownException unknown ? unknown.answer() : null;
    }
}
