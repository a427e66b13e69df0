package io.github.thrivesdk.micrometer;

import io.github.thrivesdk.core.ThriveObserver;
import io.github.thrivesdk.core.error.Attempt;
import io.github.thrivesdk.core.error.ThriveException;
import io.github.thrivesdk.core.spec.Operation;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An {@link Observation} named {@code thrive.client.call} for each call, with an event for each attempt; handlers of the
 * registry make spans and metrics of it. Its parent is what the calling thread observes. Thread-safe.
 */
public final class ThriveObservations implements ThriveObserver {
    private final ObservationRegistry registry;
    // By identity: callers may give the same request id to several calls.
    private final Map<CallInfo, Observation> running = Collections.synchronizedMap(new IdentityHashMap<>());

    private ThriveObservations(ObservationRegistry registry) {
        this.registry = registry;
    }

    /** An observer that records into that registry. */
    public static ThriveObservations into(ObservationRegistry registry) {
        return new ThriveObservations(registry);
    }

    @Override
    public void callStarted(CallInfo call) {
        Operation operation = call.operation();
        running.put(
                call,
                Observation.createNotStarted("thrive.client.call", registry)
                        .contextualName(operation.method() + " " + operation.pathTemplate())
                        .lowCardinalityKeyValue("operation", operation.id())
                        .lowCardinalityKeyValue("method", operation.method())
                        .lowCardinalityKeyValue("uri", operation.pathTemplate())
                        .highCardinalityKeyValue("request.id", call.requestId())
                        .start());
    }

    @Override
    public void attemptEnded(CallInfo call, Attempt attempt) {
        Observation observation = running.get(call);
        if (observation != null) {
            observation.event(Observation.Event.of("attempt", "attempt " + attempt.number() + ": " + attempt.result()));
        }
    }

    @Override
    public void callEnded(CallInfo call, Duration took, @Nullable ThriveException failure) {
        Observation observation = running.remove(call);
        if (observation != null) {
            observation.lowCardinalityKeyValue("outcome", Outcome.of(failure));
            observation.lowCardinalityKeyValue("status", Outcome.status(failure));
            if (failure != null) {
                observation.error(failure);
            }
            observation.stop();
        }
    }
}
