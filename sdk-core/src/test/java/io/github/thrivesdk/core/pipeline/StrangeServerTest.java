package io.github.thrivesdk.core.pipeline;

import static io.github.thrivesdk.core.pipeline.FaultServer.answer;
import static io.github.thrivesdk.core.pipeline.FaultServer.silenceUntilHungUp;
import static io.github.thrivesdk.core.pipeline.FaultServer.write;
import static io.github.thrivesdk.core.pipeline.FaultServer.writeThenDrop;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.awaitility.Awaitility.await;

import io.github.thrivesdk.core.CallOptions;
import io.github.thrivesdk.core.Timekeeper;
import io.github.thrivesdk.core.call.Call;
import io.github.thrivesdk.core.error.ThriveApiException;
import io.github.thrivesdk.core.error.ThriveException;
import io.github.thrivesdk.core.error.ThriveOutcomeUnknownException;
import io.github.thrivesdk.core.http.JdkTransport;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that do what none should, and connections that end when nobody expects it. */
class StrangeServerTest {
    private static final String DONE = "{\"success\":true}";
    private static final String FINAL =
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 16\r\n\r\n" + DONE;

    static Stream<Arguments> changes() {
        return Stream.of(
                Arguments.of(Named.of("DELETE", Pipelines.delete())),
                Arguments.of(Named.of("POST", Pipelines.create())),
                Arguments.of(Named.of("PATCH", Pipelines.change())));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void changeIsNotRepeatedIfTheConnectionEndsBeforeItIsRead(Call change) throws IOException {
        try (FaultServer server = new FaultServer(answer(200, DONE)).dropUnread();
                ThrivePipeline pipeline = open(server)) {
            assertThat(failure(pipeline, change)).isInstanceOf(ThriveOutcomeUnknownException.class);
            assertThat(server.connections()).isEqualTo(1);
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void secondAnswerToARequestIsNotTakenForTheAnswerToTheNext() throws IOException {
        try (FaultServer server = new FaultServer(write(FINAL + FINAL), answer(200, "{\"success\":false}"));
                ThrivePipeline pipeline = open(server)) {
            pipeline.send(Pipelines.delete(), Pipelines.MAP);

            assertThat(failure(pipeline, Pipelines.delete())).isInstanceOf(ThriveApiException.class);
            assertThat(server.requests()).hasSize(2);
        }
    }

    @Test
    void connectionOverWhichMoreCameThanWasAskedForIsNotUsedAgain() throws Exception {
        CountDownLatch late = new CountDownLatch(1);
        FaultServer.Reaction twice = connection -> {
            write(FINAL).to(connection);
            late.await();
            write(FINAL).to(connection);
            return connection.socket().getInputStream().read() >= 0;
        };
        try (FaultServer server = new FaultServer(twice, answer(200, "{\"success\":false}"));
                ThrivePipeline pipeline = open(server)) {
            pipeline.send(Pipelines.delete(), Pipelines.MAP);
            late.countDown();
            await().until(() -> server.openConnections() == 0);

            assertThat(failure(pipeline, Pipelines.delete())).isInstanceOf(ThriveApiException.class);
            assertThat(server.connectionOfRequest()).containsExactly(1, 2);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"100 Continue", "102 Processing", "103 Early Hints", "103 Early Hints\r\nLink: </a>", "199 Hm"})
    void finalAnswerCountsWhateverComesBeforeIt(String interim) throws IOException {
        String announced = "HTTP/1.1 " + interim + "\r\n\r\n";
        try (FaultServer server = new FaultServer(
                        write(announced + FINAL), write(announced + announced + FINAL), answer(200, DONE));
                ThrivePipeline pipeline = open(server)) {
            for (int call = 0; call < 3; call++) {
                assertThat(pipeline.send(Pipelines.delete(), Pipelines.MAP)).containsEntry("success", true);
            }
            assertThat(server.connectionOfRequest()).containsExactly(1, 1, 1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 abc X\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: abc\r\n\r\n",
                "HTTP/1.1 200 OK\r\nX: a\u0000b\r\nContent-Length: 0\r\n\r\n",
                "SSH-2.0-OpenSSH\r\n\r\n"
            })
    void connectionOverWhichNoHttpCameIsClosed(String noHttp) throws IOException {
        try (FaultServer server = new FaultServer(write(noHttp));
                ThrivePipeline pipeline = open(server)) {
            assertThat(failure(pipeline, Pipelines.delete())).isInstanceOf(ThriveOutcomeUnknownException.class);

            await().untilAsserted(() -> assertThat(server.openConnections()).isZero());
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void clientOfTheJdkThatMayHaveComeToAStandstillIsNotUsedByOtherCalls() throws IOException {
        CountDownLatch atOnce = new CountDownLatch(2);
        FaultServer.Reaction together = connection -> {
            atOnce.countDown();
            atOnce.await();
            return answer(200, DONE).to(connection);
        };
        CallOptions brief =
                CallOptions.builder().timeout(Duration.ofMillis(300)).build();
        try (FaultServer server = new FaultServer(together, together, FaultServer.silence(), answer(200, DONE));
                ThrivePipeline pipeline = open(server)) {
            CompletableFuture<?> other = pipeline.sendAsync(Pipelines.delete(), Pipelines.MAP);
            pipeline.send(Pipelines.delete(), Pipelines.MAP);
            other.join();

            assertThat(failure(pipeline.with(brief), Pipelines.delete()))
                    .isInstanceOf(ThriveOutcomeUnknownException.class);
            pipeline.send(Pipelines.delete(), Pipelines.MAP);

            assertThat(server.connectionOfRequest()).hasSize(4);
            assertThat(server.connectionOfRequest().get(2)).isLessThan(3);
            assertThat(server.connectionOfRequest().get(3)).isEqualTo(3);
        }
    }

    @Test
    void switchToAnotherProtocolIsAnUnknownOutcome() throws IOException {
        String upgrade = "HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n";
        try (FaultServer server = new FaultServer(write(upgrade));
                ThrivePipeline pipeline = open(server)) {
            assertThat(failure(pipeline, Pipelines.delete())).isInstanceOf(ThriveOutcomeUnknownException.class);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 16\r\nContent-Length: 4",
                "Content-Length: 4\r\nContent-Length: 16",
                "Content-Length: 16\r\nTransfer-Encoding: chunked",
                "Content-Length: -16",
                "Content-Length: +16",
                "Content-Length: 16, 16",
                "Content-Length: sixteen",
                "Content-Length: 99999999999999999999",
                "Transfer-Encoding: gzip, chunked"
            })
    void answerWhoseLengthIsInDoubtIsNoSuccessAndItsConnectionIsNotUsedAgain(String lengths) throws IOException {
        String doubtful = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n" + lengths + "\r\n\r\n" + DONE;
        try (FaultServer server = new FaultServer(write(doubtful), answer(200, DONE));
                ThrivePipeline pipeline = open(server)) {
            assertThat(failure(pipeline, Pipelines.delete())).isInstanceOf(ThriveOutcomeUnknownException.class);
            pipeline.send(Pipelines.delete(), Pipelines.MAP);

            assertThat(server.connectionOfRequest()).containsExactly(1, 2);
        }
    }

    @Test
    void tenThousandHeadersAreNotRead() throws IOException {
        StringBuilder head = new StringBuilder("HTTP/1.1 200 OK\r\n");
        for (int i = 0; i < 10_000; i++) {
            head.append("X-").append(i).append(": ").append(i).append("\r\n");
        }
        head.append("Content-Type: application/json\r\nContent-Length: 16\r\n\r\n")
                .append(DONE);
        try (FaultServer server = new FaultServer(write(head.toString()));
                ThrivePipeline pipeline = open(server)) {
            assertThat(failure(pipeline, Pipelines.delete()))
                    .asInstanceOf(type(ThriveOutcomeUnknownException.class))
                    .returns(
                            ThriveOutcomeUnknownException.Reason.UNUSABLE_ANSWER,
                            ThriveOutcomeUnknownException::reason);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void connectionThatEndedWhileItWasIdleIsNotUsedForAChange() throws IOException {
        try (FaultServer server = new FaultServer(writeThenDrop(FINAL), answer(200, DONE));
                ThrivePipeline pipeline = open(server)) {
            pipeline.send(Pipelines.delete(), Pipelines.MAP);
            await().until(() -> server.openConnections() == 0);

            for (int attempt = 0; attempt < 3; attempt++) {
                pipeline.send(Pipelines.delete(), Pipelines.MAP);
            }
            assertThat(server.connectionOfRequest()).containsExactly(1, 2, 2, 2);
        }
    }

    @Test
    void cancellingAFutureEndsTheExchange() throws Exception {
        CountDownLatch hungUp = new CountDownLatch(1);
        try (FaultServer server = new FaultServer(silenceUntilHungUp(hungUp));
                ThrivePipeline pipeline = open(server)) {
            CompletableFuture<Map<String, Object>> call = pipeline.sendAsync(Pipelines.delete(), Pipelines.MAP);
            await().until(() -> server.requests().size() == 1);

            call.cancel(true);

            assertThat(hungUp.await(5, TimeUnit.SECONDS)).isTrue();
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void waitingToBeSentAgainParksNoThread() throws IOException {
        try (FaultServer server = new FaultServer(answer(429, "", "Retry-After: 8"));
                ThrivePipeline pipeline = open(server)) {
            List<CompletableFuture<Map<String, Object>>> calls = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                calls.add(pipeline.sendAsync(Pipelines.read(), Pipelines.MAP));
            }
            await().until(() -> server.requests().size() == 50);

            await().untilAsserted(() -> assertThat(Thread.getAllStackTraces().keySet())
                    .filteredOn(thread -> thread.getName().startsWith("thrive"))
                    .hasSizeLessThanOrEqualTo(1));
            assertThat(calls).noneMatch(CompletableFuture::isDone);
        }
    }

    private static ThrivePipeline open(FaultServer server) {
        return ThrivePipeline.open(Pipelines.settings(
                server.uri(), JdkTransport.create(Duration.ofSeconds(2), Timekeeper.system()), Timekeeper.system()));
    }

    private static ThriveException failure(ThrivePipeline pipeline, Call call) {
        return catchThrowableOfType(ThriveException.class, () -> pipeline.send(call, Pipelines.MAP));
    }
}
