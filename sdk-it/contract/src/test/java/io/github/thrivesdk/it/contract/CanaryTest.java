package io.github.thrivesdk.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.github.thrivesdk.auth.ThriveAuth;
import io.github.thrivesdk.client.DeletionOutcome;
import io.github.thrivesdk.client.ThriveClient;
import io.github.thrivesdk.core.CallOptions;
import io.github.thrivesdk.core.ThriveObserver;
import io.github.thrivesdk.core.error.Attempt;
import io.github.thrivesdk.core.error.ThriveException;
import io.github.thrivesdk.testkit.Fault;
import io.github.thrivesdk.testkit.SimulatedTenant;
import io.github.thrivesdk.testkit.ThriveSimulator;
import io.github.thrivesdk.testkit.ThriveSimulatorExtension;
import io.github.thrivesdk.testkit.UnknownRef;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.LoggerFactory;

/** Plants secrets and refs, runs every path, and looks for them wherever somebody might read. */
class CanaryTest {
    private static final String REF = "canary-ref-jane.doe@example.com";

    @RegisterExtension
    final ThriveSimulatorExtension extension = new ThriveSimulatorExtension();

    private final Logger root = (Logger) LoggerFactory.getLogger("io.github.thrivesdk");
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final List<String> seen = new ArrayList<>();

    @BeforeEach
    void listen() {
        root.setLevel(Level.TRACE);
        log.start();
        root.addAppender(log);
    }

    @AfterEach
    void stopListening() {
        root.detachAppender(log);
        root.setLevel(null);
    }

    @Test
    void noPathLeaksASecretOrARef() {
        for (ThriveAuth auth : List.of(tenant().basic(), tenant().clientCredentials())) {
            for (Fault fault : faults()) {
                simulator().failNext(fault);
                attempt(auth);
            }
            for (UnknownRef behaviour : UnknownRef.values()) {
                simulator().onUnknownRef(behaviour);
                attempt(auth);
            }
            simulator().failNextTokens(Fault.status(500), Fault.garbage(), Fault.requestLost());
            attempt(auth);
            attempt(auth);
            attempt(auth);
        }
        attempt(ThriveAuth.basic(tenant().id().value(), "canary-wrong-secret"));
        log.list.forEach(event -> seen.add(event.getFormattedMessage()));

        assertThat(log.list).as("log lines").hasSizeGreaterThan(50);
        assertThat(seen).as("places looked at").hasSizeGreaterThan(150);
        assertThat(seen).allSatisfy(place -> assertThat(canaries()).noneMatch(place::contains));
    }

    private static List<Fault> faults() {
        return List.of(
                Fault.status(400),
                Fault.status(401),
                Fault.status(403),
                Fault.status(429, "0"),
                Fault.status(429, "9999"),
                Fault.status(500),
                Fault.status(503, "0"),
                Fault.status(302),
                Fault.garbage(),
                Fault.requestLost(),
                Fault.answerLost(),
                Fault.slow(Duration.ofMillis(700)));
    }

    private void attempt(ThriveAuth auth) {
        CallOptions hasty =
                CallOptions.builder().timeout(Duration.ofMillis(400)).build();
        try (ThriveClient client = simulator()
                .client()
                .auth(auth)
                .observer(new Eavesdropper())
                .logBodies()
                .build()) {
            tenant().withUsers(REF);
            look(client);
            look(client.explain());
            look(auth);
            DeletionOutcome outcome = client.with(hasty).tryDeleteUser(REF);
            look(outcome);
            if (outcome instanceof DeletionOutcome.Refused refused) {
                look(refused.cause());
            } else if (outcome instanceof DeletionOutcome.NotSent unsent) {
                look(unsent.cause());
            } else if (outcome instanceof DeletionOutcome.Unknown unknown) {
                look(unknown.cause());
            }
        }
    }

    private void look(Object thing) {
        seen.add(thing.toString());
    }

    private void look(ThriveException failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        seen.add(trace.toString());
        seen.add(failure.report().toString());
        seen.add(serialised(failure));
    }

    private static String serialised(ThriveException failure) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
                out.writeObject(failure);
            }
            return bytes.toString(StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private List<String> canaries() {
        String pair = tenant().id() + ":" + tenant().apiSecret().reveal();
        return List.of(
                REF,
                "jane.doe",
                "canary-wrong-secret",
                tenant().apiSecret().reveal(),
                tenant().clientSecret().reveal(),
                Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    }

    private ThriveSimulator simulator() {
        return extension.simulator();
    }

    private SimulatedTenant tenant() {
        return simulator().tenant();
    }

    /** Writes down everything an observer is told. */
    private final class Eavesdropper implements ThriveObserver {
        @Override
        public void callStarted(CallInfo call) {
            look(call);
        }

        @Override
        public void attemptEnded(CallInfo call, Attempt attempt) {
            look(attempt);
        }

        @Override
        public void callEnded(CallInfo call, Duration took, @Nullable ThriveException failure) {
            look(String.valueOf(failure));
        }

        @Override
        public void tokenRequestStarted(TokenRequestInfo request) {
            look(request);
        }

        @Override
        public void tokenRequestEnded(TokenRequestInfo request, Duration took, @Nullable ThriveException failure) {
            look(String.valueOf(failure));
        }
    }
}
