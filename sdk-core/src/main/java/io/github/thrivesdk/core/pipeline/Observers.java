package io.github.thrivesdk.core.pipeline;

import io.github.thrivesdk.core.ThriveObserver;
import io.github.thrivesdk.core.error.Attempt;
import io.github.thrivesdk.core.error.ThriveException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Several observers as one, of which none can harm the call or the others. */
final class Observers implements ThriveObserver {
    private static final Logger LOG = LoggerFactory.getLogger(Observers.class);

    private final List<ThriveObserver> observers;

    Observers(List<ThriveObserver> observers) {
        this.observers = List.copyOf(observers);
    }

    @Override
    public void callStarted(CallInfo call) {
        tell(observer -> observer.callStarted(call));
    }

    @Override
    public void attemptEnded(CallInfo call, Attempt attempt) {
        tell(observer -> observer.attemptEnded(call, attempt));
    }

    @Override
    public void callEnded(CallInfo call, Duration took, @Nullable ThriveException failure) {
        tell(observer -> observer.callEnded(call, took, failure));
    }

    @Override
    public void tokenRequestStarted(TokenRequestInfo request) {
        tell(observer -> observer.tokenRequestStarted(request));
    }

    @Override
    public void tokenRequestEnded(TokenRequestInfo request, Duration took, @Nullable ThriveException failure) {
        tell(observer -> observer.tokenRequestEnded(request, took, failure));
    }

    private void tell(Consumer<ThriveObserver> news) {
        for (ThriveObserver observer : observers) {
            try {
                news.accept(observer);
            } catch (Throwable e) {
                // A library that it was not compiled against must not hide what became of the call either.
                LOG.warn(
                        "The observer {} failed; the call goes on",
                        observer.getClass().getName(),
                        e);
            }
        }
    }
}
