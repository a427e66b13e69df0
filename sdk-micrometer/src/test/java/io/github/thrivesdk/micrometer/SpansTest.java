package io.github.thrivesdk.micrometer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.thrivesdk.auth.ThriveAuth;
import io.github.thrivesdk.client.ThriveClient;
import io.github.thrivesdk.core.error.ThriveTokenException;
import io.github.thrivesdk.testkit.Fault;
import io.github.thrivesdk.testkit.ThriveSimulatorExtension;
import io.micrometer.observation.Observation;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a collector of OpenTelemetry gets. */
class SpansTest {
    private static final String REF = "jane.doe@example.com";
    private static final String CALL = "DELETE /rest/v2/users/ref/{ref}";
    private static final String TOKEN = "request access token";

    @RegisterExtension
    final ThriveSimulatorExtension thrive = new ThriveSimulatorExtension();

    private final Spans spans = new Spans();

    @Test
    void callAndItsTokenRequestAreSpansBelowThatOfTheCaller() {
        thrive.simulator().tenant().withUsers(REF);
        try (ThriveClient client = client(clientCredentials())) {
            Observation.createNotStarted("job", spans.registry())
                    .observe(() -> client.users().deleteUser(REF));
        }

        String job = spans.ended("job").getSpanId();
        assertThat(spans.ended(CALL).getParentSpanId()).isEqualTo(job);
        assertThat(spans.ended(TOKEN).getParentSpanId()).isEqualTo(job);
        assertThat(value(spans.ended(TOKEN), "outcome")).isEqualTo("done");
        assertThat(value(spans.ended(TOKEN), "scopes")).isEqualTo("api/all");
    }

    @Test
    void attemptsAreEventsOfTheSpan() {
        thrive.simulator().tenant().withUsers(REF);
        thrive.simulator().failNext(Fault.status(429, "0"));
        try (ThriveClient client = client(thrive.simulator().tenant().basic())) {
            client.users().deleteUser(REF);
        }

        assertThat(spans.ended(CALL).getEvents())
                .extracting(EventData::getName)
                .containsExactly("attempt 1: status 429", "attempt 2: status 200");
    }

    @Test
    void failedTokenRequestIsAFailedSpanThatSaysWhy() {
        thrive.simulator().failNextTokens(Fault.status(401));
        try (ThriveClient client = client(clientCredentials())) {
            assertThatThrownBy(() -> client.users().deleteUser(REF)).isInstanceOf(ThriveTokenException.class);
        }

        assertThat(spans.ended(TOKEN).getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(value(spans.ended(TOKEN), "outcome")).isEqualTo("invalid_client");
        assertThat(value(spans.ended(CALL), "outcome")).isEqualTo("no_token");
    }

    @Test
    void tokenThatNobodyWaitsForIsASpanOfItsOwn() {
        try (ThriveClient client = client(clientCredentials())) {
            client.checkCredentials();
        }

        assertThat(spans.ended()).isNotEmpty().allSatisfy(span -> {
            assertThat(span.getName()).isEqualTo(TOKEN);
            assertThat(span.getParentSpanContext().isValid()).isFalse();
        });
    }

    private ThriveAuth clientCredentials() {
        return thrive.simulator().tenant().clientCredentials();
    }

    private ThriveClient client(ThriveAuth auth) {
        return thrive.simulator()
                .client()
                .auth(auth)
                .timeout(Duration.ofSeconds(10))
                .observer(ThriveObservations.into(spans.registry()))
                .build();
    }

    private static @Nullable String value(SpanData span, String key) {
        return span.getAttributes().get(AttributeKey.stringKey(key));
    }
}
