package io.github.thrivesdk.micrometer;

import io.github.thrivesdk.core.ThriveObserver;
import io.github.thrivesdk.core.error.Attempt;
import io.github.thrivesdk.core.error.ThriveException;
import io.github.thrivesdk.core.spec.Operation;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Timers in a {@link MeterRegistry}: {@code thrive.client.requests} for whole calls, {@code thrive.client.attempts} for
 * each try, {@code thrive.client.tokens} for token requests. Thread-safe.
 */
public final class ThriveMetrics implements ThriveObserver {
    private final MeterRegistry registry;

    private ThriveMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** An observer that records into that registry. */
    public static ThriveMetrics into(MeterRegistry registry) {
        return new ThriveMetrics(registry);
    }

    @Override
    public void attemptEnded(CallInfo call, Attempt attempt) {
        Tags tags = operation(call.operation())
                .and("status", attempt.status() == 0 ? "none" : String.valueOf(attempt.status()))
                .and("repeated", String.valueOf(attempt.pause() != null));
        record("thrive.client.attempts", tags, attempt.took());
    }

    @Override
    public void callEnded(CallInfo call, Duration took, @Nullable ThriveException failure) {
        Tags tags =
                operation(call.operation()).and("outcome", Outcome.of(failure)).and("status", Outcome.status(failure));
        record("thrive.client.requests", tags, took);
    }

    @Override
    public void tokenRequestEnded(TokenRequestInfo request, Duration took, @Nullable ThriveException failure) {
        Tags tags = Tags.of("host", request.tokenUrl().getHost(), "outcome", Outcome.ofToken(failure));
        record("thrive.client.tokens", tags, took);
    }

    /** Through Iterable, which every Micrometer has; the overload that takes Tags came with 1.16. */
    private void record(String timer, Iterable<Tag> tags, Duration took) {
        registry.timer(timer, tags).record(took);
    }

    private static Tags operation(Operation operation) {
        return Tags.of("operation", operation.id(), "method", operation.method(), "uri", operation.pathTemplate());
    }
}
