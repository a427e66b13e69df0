package io.github.thrivesdk.micrometer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.thrivesdk.client.ThriveClient;
import io.github.thrivesdk.core.error.ThriveApiException;
import io.github.thrivesdk.testkit.Fault;
import io.github.thrivesdk.testkit.ThriveSimulatorExtension;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MicrometerTest {
    private static final String REF = "jane.doe@example.com";

    @RegisterExtension
    final ThriveSimulatorExtension thrive = new ThriveSimulatorExtension();

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void callAttemptAndTokenAreTimed() {
        thrive.simulator().tenant().withUsers(REF);
        thrive.simulator().failNext(Fault.status(429, "0"));
        try (ThriveClient client = thrive.simulator()
                .client()
                .auth(thrive.simulator().tenant().clientCredentials())
                .observer(ThriveMetrics.into(meters))
                .build()) {
            client.users().deleteUser(REF);
        }

        assertThat(meters.get("thrive.client.requests")
                        .tag("operation", "deleteUser")
                        .tag("outcome", "done")
                        .timer()
                        .count())
                .isEqualTo(1);
        assertThat(meters.get("thrive.client.attempts")
                        .tag("status", "429")
                        .timer()
                        .count())
                .isEqualTo(1);
        assertThat(meters.get("thrive.client.tokens")
                        .tag("outcome", "done")
                        .timer()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void observationEndsWithItsOutcome() {
        ObservationRegistry observations = ObservationRegistry.create();
        observations.observationConfig().observationHandler(new DefaultMeterObservationHandler(meters));
        try (ThriveClient client = thrive.simulator()
                .client()
                .observer(ThriveObservations.into(observations))
                .build()) {
            assertThatThrownBy(() -> client.users().deleteUser(REF)).isInstanceOf(ThriveApiException.class);
        }

        assertThat(meters.get("thrive.client.call")
                        .tag("outcome", "refused")
                        .timer()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void refIsInNoTag() {
        try (ThriveClient client =
                thrive.simulator().client().observer(ThriveMetrics.into(meters)).build()) {
            assertThatThrownBy(() -> client.users().deleteUser(REF)).isInstanceOf(ThriveApiException.class);
        }

        assertThat(meters.getMeters()).isNotEmpty();
        assertThat(meters.getMeters().stream().map(Meter::getId))
                .noneMatch(id -> id.toString().contains("jane"));
    }
}
