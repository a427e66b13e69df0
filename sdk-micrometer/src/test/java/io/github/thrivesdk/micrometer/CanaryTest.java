package io.github.thrivesdk.micrometer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thrivesdk.auth.ThriveAuth;
import io.github.thrivesdk.client.ThriveClient;
import io.github.thrivesdk.core.CallOptions;
import io.github.thrivesdk.core.error.ThriveException;
import io.github.thrivesdk.generated.model.UpdateUserRequest;
import io.github.thrivesdk.testkit.Fault;
import io.github.thrivesdk.testkit.SimulatedTenant;
import io.github.thrivesdk.testkit.ThriveSimulatorExtension;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Plants secrets and refs, runs every path, and looks for them in all that spans and metrics hold. */
class CanaryTest {
    private static final String REF = "canary-ref-jane.doe@example.com";

    @RegisterExtension
    final ThriveSimulatorExtension thrive = new ThriveSimulatorExtension();

    private final Spans spans = new Spans();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private int failures;

    @Test
    void noSpanAndNoMetricHoldsASecretOrARef() {
        for (ThriveAuth auth : List.of(tenant().basic(), tenant().clientCredentials())) {
            for (Fault fault : faults()) {
                tenant().withUsers(REF);
                call(auth, fault);
            }
            thrive.simulator().failNextTokens(Fault.status(500), Fault.garbage(), Fault.requestLost());
            call(auth, Fault.status(404));
        }
        call(ThriveAuth.basic(tenant().id().value(), "canary-wrong-secret"), Fault.status(401));

        List<String> places = places();
        assertThat(failures).as("failures").isGreaterThan(30);
        assertThat(places).as("places looked at").hasSizeGreaterThan(400);
        assertThat(places).anyMatch(place -> place.contains("exception.stacktrace"));
        assertThat(places).allSatisfy(place -> assertThat(canaries()).noneMatch(place::contains));
    }

    private static List<Fault> faults() {
        return List.of(
                Fault.status(400),
                Fault.status(401),
                Fault.status(403),
                Fault.status(404),
                Fault.status(429, "0"),
                Fault.status(429, "9999"),
                Fault.status(500),
                Fault.status(503, "0"),
                Fault.status(302),
                Fault.garbage(),
                Fault.requestLost(),
                Fault.answerLost(),
                Fault.slow(Duration.ofMillis(500)));
    }

    private void call(ThriveAuth auth, Fault fault) {
        CallOptions hasty =
                CallOptions.builder().timeout(Duration.ofMillis(300)).build();
        try (ThriveClient client = thrive.simulator()
                .client()
                .auth(auth)
                .observer(ThriveObservations.into(spans.registry()))
                .observer(ThriveMetrics.into(meters))
                .build()) {
            ThriveClient once = client.with(hasty);
            UpdateUserRequest change = UpdateUserRequest.builder().jobTitle(REF).build();
            for (Runnable call : List.<Runnable>of(
                    () -> once.users().getUserByRef(REF),
                    () -> once.users().updateUser(REF, change),
                    () -> once.users().deleteUser(REF))) {
                thrive.simulator().failNext(fault);
                attempt(call);
            }
        }
    }

    private void attempt(Runnable call) {
        try {
            call.run();
        } catch (ThriveException e) {
            failures++;
        }
    }

    private List<String> places() {
        List<String> places = new ArrayList<>();
        for (SpanData span : spans.ended()) {
            places.add(span.toString());
            places.add(span.getName());
            span.getAttributes().forEach((key, value) -> places.add(key + "=" + value));
            span.getEvents().forEach(event -> {
                places.add(event.getName());
                event.getAttributes().forEach((key, value) -> places.add(key + "=" + value));
            });
        }
        spans.meters().getMeters().forEach(meter -> places.add(meter.getId().toString()));
        meters.getMeters().forEach(meter -> places.add(meter.getId().toString()));
        return places;
    }

    private List<String> canaries() {
        return List.of(
                REF,
                "jane.doe",
                "canary-wrong-secret",
                tenant().apiSecret().reveal(),
                tenant().clientSecret().reveal());
    }

    private SimulatedTenant tenant() {
        return thrive.simulator().tenant();
    }
}
