package io.github.thrivesdk.examples.documentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.github.thrivesdk.client.ThriveClient;
import io.github.thrivesdk.core.CallOptions;
import io.github.thrivesdk.core.ThriveObserver;
import io.github.thrivesdk.core.error.ThriveApiException;
import io.github.thrivesdk.generated.model.UpdateUserRequest;
import io.github.thrivesdk.micrometer.ThriveMetrics;
import io.github.thrivesdk.micrometer.ThriveObservations;
import io.github.thrivesdk.testkit.Fault;
import io.github.thrivesdk.testkit.ThriveSimulator;
import io.github.thrivesdk.testkit.ThriveSimulatorExtension;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.LoggerFactory;

/** The Java and the log lines of docs/observability.md, run against the simulator. */
class ObservabilityTest {
    @RegisterExtension
    final ThriveSimulatorExtension thrive = new ThriveSimulatorExtension();

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.start();
        logger().setLevel(Level.DEBUG);
        logger().setAdditive(false);
        logger().addAppender(log);
    }

    @AfterEach
    void stopListening() {
        logger().detachAppender(log);
    }

    @Test
    void logSaysWhatHappenedToWhichOperation() throws IOException {
        simulator().tenant().withUsers("jane");
        simulator().failNext(Fault.status(429, "0"));
        try (ThriveClient client = simulator().client().build()) {
            CallOptions joined = CallOptions.builder().requestId("leavers-7").build();
            client.with(joined).users().deleteUser("jane");
        }
        List<String> lines = log.list.stream()
                .filter(event -> event.getFormattedMessage().contains("leavers-7"))
                .map(event ->
                        event.getLevel() + " " + event.getFormattedMessage().replaceAll("in \\d+ ms", "in 12 ms"))
                .toList();
        assertThat(lines).hasSize(3);
        assertThat(Files.readString(Path.of("../../docs/observability.md"))).contains(String.join("\n", lines));
    }

    @Test
    void bodiesAreLoggedOnRequestWithoutTheirValues() throws IOException {
        simulator().tenant().withUsers("jane");
        UpdateUserRequest change = UpdateUserRequest.builder()
                .jobTitle("Charge nurse")
                .managerRef(null)
                .build();
        CallOptions joined = CallOptions.builder().requestId("movers-7").build();
        try (ThriveClient client = simulator().client().logBodies().build()) {
            client.with(joined).users().updateUser("jane", change);
        }
        List<String> lines = log.list.stream()
                .filter(event -> event.getLoggerName().endsWith(".bodies"))
                .map(event -> event.getLevel() + " " + event.getFormattedMessage())
                .toList();
        assertThat(lines).hasSize(2);
        assertThat(Files.readString(Path.of("../../docs/observability.md"))).contains(String.join("\n", lines));
    }

    @Test
    void requestIdJoinsWireLogAndException() {
        try (ThriveClient client = simulator().client().build()) {
            CallOptions joined = CallOptions.builder().requestId("leavers-7").build();
            ThriveApiException refused = catchThrowableOfType(
                    ThriveApiException.class, () -> client.with(joined).users().deleteUser("nobody"));
            assertThat(refused.requestId()).isEqualTo("leavers-7");
            assertThat(refused).hasMessageContaining("[request id leavers-7]");
        }
        assertThat(simulator().requests().get(0).header("X-Request-Id")).isEqualTo("leavers-7");
    }

    @Test
    void metrics() {
        MeterRegistry registry = new SimpleMeterRegistry();
        ThriveClient client =
                simulator().client().observer(ThriveMetrics.into(registry)).build();
        client.tryDeleteUser("nobody");
        client.close();
        checkCredentials(ThriveMetrics.into(registry));
        assertThat(tags(registry, "thrive.client.tokens")).isEqualTo("host outcome");
        assertThat(tags(registry, "thrive.client.requests")).isEqualTo("method operation outcome status uri");
        assertThat(tags(registry, "thrive.client.attempts")).isEqualTo("method operation repeated status uri");
    }

    @Test
    void spans() {
        MeterRegistry registry = new SimpleMeterRegistry();
        ObservationRegistry observations = ObservationRegistry.create();
        observations.observationConfig().observationHandler(new DefaultMeterObservationHandler(registry));
        ThriveClient client = simulator()
                .client()
                .observer(ThriveObservations.into(observations))
                .build();
        client.tryDeleteUser("nobody");
        client.close();
        checkCredentials(ThriveObservations.into(observations));
        assertThat(tags(registry, "thrive.client.call")).isEqualTo("error method operation outcome status uri");
        assertThat(tags(registry, "thrive.client.token")).isEqualTo("error host outcome scopes");
    }

    private void checkCredentials(ThriveObserver observer) {
        try (ThriveClient client = simulator()
                .client()
                .auth(simulator().tenant().clientCredentials())
                .observer(observer)
                .build()) {
            client.checkCredentials();
        }
    }

    private static String tags(MeterRegistry registry, String name) {
        return registry.getMeters().stream()
                .map(Meter::getId)
                .filter(id -> id.getName().equals(name))
                .flatMap(id -> id.getTags().stream())
                .map(Tag::getKey)
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static Logger logger() {
        return (Logger) LoggerFactory.getLogger("io.github.thrivesdk");
    }

    private ThriveSimulator simulator() {
        return thrive.simulator();
    }
}
