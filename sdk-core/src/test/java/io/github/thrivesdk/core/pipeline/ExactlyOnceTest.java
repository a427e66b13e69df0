package io.github.thrivesdk.core.pipeline;

import static io.github.thrivesdk.core.pipeline.FaultServer.answer;
import static io.github.thrivesdk.core.pipeline.FaultServer.drop;
import static io.github.thrivesdk.core.pipeline.FaultServer.writeThenDrop;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.github.thrivesdk.core.CallOptions;
import io.github.thrivesdk.core.Deadline;
import io.github.thrivesdk.core.Secret;
import io.github.thrivesdk.core.Timekeeper;
import io.github.thrivesdk.core.auth.Authorization;
import io.github.thrivesdk.core.auth.Authorizer;
import io.github.thrivesdk.core.call.Call;
import io.github.thrivesdk.core.error.CallReport;
import io.github.thrivesdk.core.error.ThriveApiException;
import io.github.thrivesdk.core.error.ThriveException;
import io.github.thrivesdk.core.error.ThriveNotSentException;
import io.github.thrivesdk.core.error.ThriveOutcomeUnknownException;
import io.github.thrivesdk.core.error.ThriveTokenException;
import io.github.thrivesdk.core.http.JdkTransport;
import io.github.thrivesdk.core.http.Transport;
import io.github.thrivesdk.core.spec.Operation;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Counts the requests that one call puts onto the wire, in every kind of weather. */
class ExactlyOnceTest {
    private static final String DONE = "{\"success\":true}";

    static Stream<Arguments> changesInEveryWeather() {
        return Stream.of(
                        Named.of("reset after reading", drop()),
                        Named.of("closed after reading", writeThenDrop("")),
                        Named.of("half a status line", writeThenDrop("HTTP/1.1 20")),
                        Named.of(
                                "head only, body missing",
                                writeThenDrop("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{")),
                        Named.of("garbage", writeThenDrop("\u0001\u0002 not http at all\r\n\r\n")),
                        Named.of("status 500", answer(500, "{}")),
                        Named.of("status 502", answer(502, "<html>", "Content-Type: text/html")),
                        Named.of("status 503 without Retry-After", answer(503, "")),
                        Named.of("status 504", answer(504, "")),
                        Named.of("status 500 with Retry-After", answer(500, "{}", "Retry-After: 0")))
                .flatMap(weather -> Stream.of(
                                Named.of("DELETE", Pipelines.delete()),
                                Named.of("POST", Pipelines.create()),
                                Named.of("PATCH", Pipelines.change()))
                        .map(call -> Arguments.of(weather, call)));
    }

    @ParameterizedTest
    @MethodSource("changesInEveryWeather")
    void changeWhoseAnswerIsLostIsSentOnceAndReportedAsUnknown(FaultServer.Reaction weather, Call change)
            throws IOException {
        try (FaultServer server = new FaultServer(weather);
                ThrivePipeline pipeline = open(server)) {
            ThriveException failure = failure(pipeline, change);

            assertThat(server.requests()).hasSize(1);
            assertThat(failure).isInstanceOf(ThriveOutcomeUnknownException.class);
            assertThat(failure.attempts()).hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("changesInEveryWeather")
    void changeOverAReusedConnectionIsSentOnce(FaultServer.Reaction weather, Call change) throws IOException {
        try (FaultServer server = new FaultServer(answer(200, DONE), weather);
                ThrivePipeline pipeline = open(server)) {
            pipeline.send(change, Pipelines.MAP);

            failure(pipeline, change);

            assertThat(server.requests()).hasSize(2);
            assertThat(server.connectionOfRequest()).containsExactly(1, 1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 301, 302, 307, 308, 400, 401, 403, 404, 405, 408, 409, 410, 413, 422, 425, 431})
    void statusThatIsFinalIsSentOnceWhateverRetryAfterItCarries(int status) throws IOException {
        try (FaultServer server = new FaultServer(answer(status, "{}", "Retry-After: 0", "Location: /elsewhere"));
                ThrivePipeline pipeline = open(server)) {
            ThriveException deleting = failure(pipeline, Pipelines.delete());
            ThriveException reading = failure(pipeline, Pipelines.read());

            assertThat(server.requests()).hasSize(2);
            assertThat(deleting).isInstanceOf(ThriveApiException.class);
            assertThat(((ThriveApiException) reading).statusCode()).isEqualTo(status);
        }
    }

    @Test
    void changeThatIsAnsweredElsewhereIsUnknownAndSentOnce() throws IOException {
        try (FaultServer server = new FaultServer(answer(303, "", "Location: /outcome"));
                ThrivePipeline pipeline = open(server)) {
            assertThat(failure(pipeline, Pipelines.delete()))
                    .asInstanceOf(type(ThriveOutcomeUnknownException.class))
                    .returns(
                            ThriveOutcomeUnknownException.Reason.UNUSABLE_ANSWER,
                            ThriveOutcomeUnknownException::reason);
            assertThat(failure(pipeline, Pipelines.read())).isInstanceOf(ThriveApiException.class);
            assertThat(server.requests()).hasSize(2);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void changeThatTheServerPutOffIsSentAgain(int status) throws IOException {
        try (FaultServer server = new FaultServer(answer(status, "", "Retry-After: 0"), answer(200, DONE));
                ThrivePipeline pipeline = open(server)) {
            pipeline.send(Pipelines.delete(), Pipelines.MAP);

            assertThat(server.requests()).hasSize(2);
        }
    }

    @Test
    void readIsSentAgainAfterServerErrors() throws IOException {
        try (FaultServer server = new FaultServer(answer(500, ""), answer(502, ""), drop(), answer(200, DONE));
                ThrivePipeline pipeline = open(server)) {
            assertThat(pipeline.send(Pipelines.read(), Pipelines.MAP)).containsEntry("success", true);

            assertThat(server.requests()).hasSize(4);
        }
    }

    @Test
    void readGivesUpAfterTheLastAttemptAndTellsEachOne() throws IOException {
        try (FaultServer server = new FaultServer(answer(502, ""));
                ThrivePipeline pipeline = open(server)) {
            ThriveException failure = failure(pipeline, Pipelines.read());

            assertThat(server.requests()).hasSize(4);
            assertThat(failure).isInstanceOf(ThriveApiException.ServerError.class);
            assertThat(failure.attempts())
                    .hasSize(4)
                    .allSatisfy(attempt -> assertThat(attempt.status()).isEqualTo(502));
            assertThat(failure.attempts().get(3).pause()).isNull();
        }
    }

    @Test
    void nothingIsSentAgainIfTheCallerSaysSo() throws IOException {
        try (FaultServer server = new FaultServer(answer(429, "", "Retry-After: 0"));
                ThrivePipeline pipeline =
                        open(server).with(CallOptions.builder().noRetry().build())) {
            failure(pipeline, Pipelines.read());

            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void callerMayAllowAChangeToBeSentAgain() throws IOException {
        CallOptions bold = CallOptions.builder().retryEvenIfOutcomeUnknown().build();
        try (FaultServer server = new FaultServer(drop(), answer(200, DONE));
                ThrivePipeline pipeline = open(server).with(bold)) {
            pipeline.send(Pipelines.delete(), Pipelines.MAP);

            assertThat(server.requests()).hasSize(2);
        }
    }

    static Stream<Arguments> answersToALaterAttempt() {
        return Stream.of(
                        Named.of("404", answer(404, "{}")),
                        Named.of("400", answer(400, "{}")),
                        Named.of("401", answer(401, "{}")),
                        Named.of("success: false", answer(200, "{\"success\":false}")))
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("answersToALaterAttempt")
    void refusalOfALaterAttemptSaysNothingOfTheOneThatWasLost(FaultServer.Reaction refusal) throws IOException {
        try (FaultServer server = new FaultServer(drop(), refusal);
                ThrivePipeline pipeline = ThrivePipeline.open(bold(server))) {
            ThriveException failure = failure(pipeline, Pipelines.delete());

            assertThat(server.requests()).hasSize(2);
            assertThat(failure)
                    .hasMessageContaining("may have been carried out")
                    .isInstanceOfSatisfying(ThriveOutcomeUnknownException.class, unknown -> {
                        assertThat(unknown.reason()).isEqualTo(ThriveOutcomeUnknownException.Reason.EARLIER_ATTEMPT);
                        assertThat(unknown.answer()).isNotNull();
                    });
        }
    }

    @Test
    void tokenThatCannotBeHadForALaterAttemptSaysNothingOfTheOneThatWasLost() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        try (FaultServer server = new FaultServer(drop());
                ThrivePipeline pipeline = ThrivePipeline.open(Pipelines.with(
                        bold(server), context -> new OneTimeAuthorizer(asked), Duration.ofSeconds(10)))) {
            ThriveException failure = failure(pipeline, Pipelines.delete());

            assertThat(server.requests()).hasSize(1);
            assertThat(asked).hasValue(2);
            assertThat(failure)
                    .isInstanceOf(ThriveOutcomeUnknownException.class)
                    .hasCauseInstanceOf(ThriveTokenException.class);
        }
    }

    @Test
    void refusalOfALaterAttemptOfAReadIsARefusal() throws IOException {
        try (FaultServer server = new FaultServer(drop(), answer(404, "{}"));
                ThrivePipeline pipeline = open(server)) {
            assertThat(failure(pipeline, Pipelines.read())).isInstanceOf(ThriveApiException.NotFound.class);
        }
    }

    @Test
    void clientMayAllowChangesToBeSentAgain() throws IOException {
        try (FaultServer server = new FaultServer(drop(), answer(502, ""), answer(200, DONE));
                ThrivePipeline pipeline = ThrivePipeline.open(bold(server))) {
            pipeline.send(Pipelines.delete(), Pipelines.MAP);

            assertThat(server.requests()).hasSize(3);
        }
    }

    @Test
    void callMayForbidWhatItsClientAllows() throws IOException {
        CallOptions once = CallOptions.builder().noRetry().build();
        try (FaultServer server = new FaultServer(drop());
                ThrivePipeline pipeline = ThrivePipeline.open(bold(server)).with(once)) {
            failure(pipeline, Pipelines.delete());

            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void rejectedTokenIsNotReplacedWhereEveryCallIsSentOnce() throws IOException {
        try (FaultServer server = new FaultServer(answer(401, "{}"));
                ThrivePipeline pipeline = ThrivePipeline.open(Pipelines.with(
                        Pipelines.with(settings(server), RetrySettings.NONE),
                        Pipelines.renewing(new AtomicInteger()),
                        Duration.ofSeconds(10)))) {
            failure(pipeline, Pipelines.read());

            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void refusedConnectionIsTriedAgainAndReportedAsNotSent() throws IOException {
        FaultServer gone = new FaultServer(answer(200, DONE));
        gone.close();
        try (ThrivePipeline pipeline = open(gone)) {
            ThriveException failure = failure(pipeline, Pipelines.delete());

            assertThat(failure).isInstanceOf(ThriveNotSentException.class);
            assertThat(failure.attempts()).hasSize(4);
        }
    }

    /** Over which transport the calls go; the contract is the same over each. */
    Transport transport() {
        return JdkTransport.create(Duration.ofSeconds(2), Timekeeper.system());
    }

    private ThrivePipeline open(FaultServer server) {
        return ThrivePipeline.open(settings(server));
    }

    private PipelineSettings settings(FaultServer server) {
        return Pipelines.settings(server.uri(), transport(), Timekeeper.system());
    }

    /** Settings of a client that repeats even what may already have been carried out. */
    private PipelineSettings bold(FaultServer server) {
        PipelineSettings settings = settings(server);
        return Pipelines.with(settings, settings.retries().alsoIfOutcomeUnknown());
    }

    private static ThriveException failure(ThrivePipeline pipeline, Call call) {
        return catchThrowableOfType(ThriveException.class, () -> pipeline.send(call, Pipelines.MAP));
    }

    /** Credentials that can be had once. */
    private record OneTimeAuthorizer(AtomicInteger asked) implements Authorizer {
        @Override
        public CompletableFuture<Authorization> authorize(Operation operation, Deadline deadline) {
            return asked.incrementAndGet() == 1
                    ? CompletableFuture.completedFuture(Authorization.of(Secret.of("Bearer one"), Set.of()))
                    : CompletableFuture.failedFuture(new ThriveTokenException(
                            ThriveTokenException.Reason.UNAVAILABLE,
                            "no second one",
                            null,
                            0,
                            null,
                            null,
                            CallReport.NONE));
        }

        @Override
        public boolean rejected(Authorization used) {
            return false;
        }
    }
}
