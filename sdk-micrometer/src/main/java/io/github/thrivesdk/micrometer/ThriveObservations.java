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
 * An {@link Observation} named {@code thrive.client.call} for each call, with an event for each attempt, and one named
 * {@code thrive.client.token} for each token request; handlers of the registry make spans and metrics of them. The
 * parent of both is what the calling thread observes: that of the call which caused it, for a token request. Thread-safe.
 */
public final class ThriveObservations implements ThriveObserver {
    private final ObservationRegistry registry;
    // By identity: callers may give the same request id to several calls, and many token requests look the same.
    private final Map<Object, Observation> running = Collections.synchronizedMap(new IdentityHashMap<>());

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
        start(
                call,
                Observation.createNotStarted("thrive.client.call", registry)
                        .contextualName(operation.method() + " " + operation.pathTemplate())
                        .lowCardinalityKeyValue("operation", operation.id())
                        .lowCardinalityKeyValue("method", operation.method())
                        .lowCardinalityKeyValue("uri", operation.pathTemplate())
                        .highCardinalityKeyValue("request.id", call.requestId()));
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
        stop(call, failure, Map.of("outcome", Outcome.of(failure), "status", Outcome.status(failure)));
    }

    @Override
    public void tokenRequestStarted(TokenRequestInfo request) {
        start(
                request,
                Observation.createNotStarted("thrive.client.token", registry)
                        .contextualName("request access token")
                        .lowCardinalityKeyValue("host", request.tokenUrl().getHost())
                        .lowCardinalityKeyValue("scopes", Outcome.scopes(request.scopes())));
    }

    @Override
    public void tokenRequestEnded(TokenRequestInfo request, Duration took, @Nullable ThriveException failure) {
        stop(request, failure, Map.of("outcome", Outcome.ofToken(failure)));
    }

    private void start(Object what, Observation observation) {
        running.put(what, observation.start());
    }

    private void stop(Object what, @Nullable ThriveException failure, Map<String, String> outcome) {
        Observation observation = running.remove(what);
        if (observation != null) {
            outcome.forEach(observation::lowCardinalityKeyValue);
            if (failure != null) {
                observation.error(failure);
            }
            observation.stop();
        }
    }
}
