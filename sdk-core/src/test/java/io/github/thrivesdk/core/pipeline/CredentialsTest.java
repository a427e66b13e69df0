package io.github.thrivesdk.core.pipeline;

import static io.github.thrivesdk.core.pipeline.FaultServer.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.thrivesdk.core.CallOptions;
import io.github.thrivesdk.core.Deadline;
import io.github.thrivesdk.core.Secret;
import io.github.thrivesdk.core.auth.AuthMethod;
import io.github.thrivesdk.core.auth.Authorization;
import io.github.thrivesdk.core.auth.Authorizer;
import io.github.thrivesdk.core.error.CallReport;
import io.github.thrivesdk.core.error.ThriveApiException;
import io.github.thrivesdk.core.error.ThriveNotSentException;
import io.github.thrivesdk.core.error.ThriveTokenException;
import io.github.thrivesdk.core.spec.Operation;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What happens to a call whose credentials are refused. */
class CredentialsTest {
    private final AtomicInteger token = new AtomicInteger(1);

    @Test
    void rejectedTokenIsReplacedOnce() throws IOException {
        try (FaultServer server = new FaultServer(answer(401, "{}"), answer(200, "{\"success\":true}"));
                ThrivePipeline pipeline = open(server)) {
            pipeline.send(Pipelines.delete(), Pipelines.MAP);

            assertThat(server.requests()).hasSize(2);
            assertThat(server.requests().get(0)).contains("Authorization: Bearer token-1\r\n");
            assertThat(server.requests().get(1))
                    .contains("Authorization: Bearer token-2\r\n")
                    .doesNotContain("token-1");
        }
    }

    @Test
    void secondRejectionIsFinal() throws IOException {
        try (FaultServer server = new FaultServer(answer(401, "{}"));
                ThrivePipeline pipeline = open(server)) {
            ThriveApiException refusal = refusal(pipeline);

            assertThat(refusal).isInstanceOf(ThriveApiException.Unauthorized.class);
            assertThat(refusal.attempts()).hasSize(2);
            assertThat(server.requests()).hasSize(2);
        }
    }

    @Test
    void rejectedTokenIsNotReplacedIfNothingMayBeSentAgain() throws IOException {
        try (FaultServer server = new FaultServer(answer(401, "{}"));
                ThrivePipeline pipeline = open(server)) {
            refusal(pipeline.with(CallOptions.builder().noRetry().build()));

            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void missingScopeIsNamedAndFetchesNoToken() throws IOException {
        try (FaultServer server = new FaultServer(answer(403, "{}"));
                ThrivePipeline pipeline = open(server)) {
            assertThat(refusal(pipeline))
                    .isInstanceOf(ThriveApiException.Forbidden.class)
                    .hasMessageContaining(
                            "it takes the scope api/write or api/all (inferred), and the token has api/read");
            assertThat(server.requests()).hasSize(1);
            assertThat(token).hasValue(1);
        }
    }

    @Test
    void scopeThatTheServerNamesCountsMoreThanTheDocument() throws IOException {
        try (FaultServer server = new FaultServer(answer(
                        403,
                        "{}",
                        "WWW-Authenticate: Bearer realm=\"thrive\", error=\"insufficient_scope\","
                                + " scope=\"api/delete api/all eyJhbGciOi secret-token\""));
                ThrivePipeline pipeline = open(server)) {
            assertThat(refusal(pipeline))
                    .hasMessageContaining(
                            ": it takes the scope api/delete and api/all (says the server), and the token has api/read;")
                    .hasMessageNotContaining("eyJ")
                    .hasMessageNotContaining("secret-token");
        }
    }

    @Test
    void serverThatAsksForOtherCredentialsIsQuoted() throws IOException {
        try (FaultServer server = new FaultServer(answer(401, "{}", "WWW-Authenticate: Basic realm=\"Bearer x\""));
                ThrivePipeline pipeline = open(server)) {
            assertThat(refusal(pipeline))
                    .hasMessageContaining("check the credentials, and that they belong to this environment. They were"
                            + " sent as Bearer, and the server asks for Basic;");
        }
    }

    @Test
    void serverThatAsksForWhatItGotIsNotQuoted() throws IOException {
        try (FaultServer server = new FaultServer(
                        answer(401, "{}", "WWW-Authenticate: Basic realm=\"x\", bearer error=\"invalid_token\""));
                ThrivePipeline pipeline = open(server)) {
            assertThat(refusal(pipeline)).hasMessageContaining("belong to this environment; ");
        }
    }

    @Test
    void missingTokenTellsWhichCallItIsMissingFor() {
        ThriveTokenException shared = noToken();
        try (FaultServer server = new FaultServer(answer(200, "{}"));
                ThrivePipeline pipeline = open(server, giving(CompletableFuture.failedFuture(shared)))) {
            ThriveTokenException failure = catchThrowableOfType(
                    ThriveTokenException.class, () -> pipeline.send(Pipelines.delete(), Pipelines.MAP));

            assertThat(failure).isNotSameAs(shared).hasMessage("no token").hasNoCause();
            assertThat(failure.operation()).hasToString("deleteThing (DELETE /things/{id})");
            assertThat(failure.requestId()).isNotNull();
            assertThat(server.requests()).isEmpty();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void credentialsThatThrowFailTheCallBeforeAnythingIsSent() throws IOException {
        AuthMethod throwing = context -> new Authorizer() {
            @Override
            public CompletableFuture<Authorization> authorize(Operation operation, Deadline deadline) {
                throw new IllegalStateException("broken");
            }

            @Override
            public boolean rejected(Authorization used) {
                return false;
            }
        };
        try (FaultServer server = new FaultServer(answer(200, "{}"));
                ThrivePipeline pipeline = open(server, throwing)) {
            assertThatThrownBy(() -> pipeline.send(Pipelines.delete(), Pipelines.MAP))
                    .isInstanceOf(ThriveNotSentException.class)
                    .hasCauseInstanceOf(IllegalStateException.class);
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void deadlineThatPassesWhileATokenIsFetchedSaysSo() throws IOException {
        try (FaultServer server = new FaultServer(answer(200, "{}"));
                ThrivePipeline pipeline = open(server, giving(new CompletableFuture<>()))) {
            CallOptions hasty =
                    CallOptions.builder().timeout(Duration.ofMillis(50)).build();
            assertThatThrownBy(() -> pipeline.with(hasty).send(Pipelines.delete(), Pipelines.MAP))
                    .isInstanceOfSatisfying(
                            ThriveNotSentException.class,
                            e -> assertThat(e.reason()).isEqualTo(ThriveNotSentException.Reason.DEADLINE))
                    .hasMessageStartingWith("deleteThing (DELETE /things/{id}) was not carried out: the total time was"
                            + " used up while waiting for an access token [request id ");
        }
    }

    @Test
    void headerThatHttpDoesNotAllowIsNotRepeatedInTheFailure() throws IOException {
        AuthMethod malformed = giving(
                CompletableFuture.completedFuture(Authorization.of(Secret.of("Bearer canary-\u20ac"), Set.of())));
        try (FaultServer server = new FaultServer(answer(200, "{}"));
                ThrivePipeline pipeline = open(server, malformed)) {
            assertThatThrownBy(() -> pipeline.send(Pipelines.delete(), Pipelines.MAP))
                    .isInstanceOf(ThriveNotSentException.class)
                    .satisfies(failure -> {
                        StringWriter trace = new StringWriter();
                        failure.printStackTrace(new PrintWriter(trace));
                        assertThat(trace.toString())
                                .contains("the HTTP client refused the request")
                                .doesNotContain("canary");
                    });
        }
    }

    private static ThriveTokenException noToken() {
        return new ThriveTokenException(
                ThriveTokenException.Reason.UNAVAILABLE, "no token", null, 0, null, null, CallReport.NONE);
    }

    private static AuthMethod giving(CompletableFuture<Authorization> given) {
        return context -> new Authorizer() {
            @Override
            public CompletableFuture<Authorization> authorize(Operation operation, Deadline deadline) {
                return given;
            }

            @Override
            public boolean rejected(Authorization used) {
                return false;
            }
        };
    }

    private static ThrivePipeline open(FaultServer server, AuthMethod auth) {
        return ThrivePipeline.open(Pipelines.with(Pipelines.settings(server.uri()), auth, Duration.ofSeconds(10)));
    }

    private ThrivePipeline open(FaultServer server) {
        return ThrivePipeline.open(
                Pipelines.with(Pipelines.settings(server.uri()), Pipelines.renewing(token), Duration.ofSeconds(10)));
    }

    private static ThriveApiException refusal(ThrivePipeline pipeline) {
        return catchThrowableOfType(ThriveApiException.class, () -> pipeline.send(Pipelines.delete(), Pipelines.MAP));
    }
}
