package io.github.thrivesdk.core.pipeline;

import static io.github.thrivesdk.core.pipeline.FaultServer.answer;
import static io.github.thrivesdk.core.pipeline.FaultServer.drop;
import static io.github.thrivesdk.core.pipeline.FaultServer.write;
import static io.github.thrivesdk.core.pipeline.FaultServer.writeThenDrop;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.thrivesdk.core.CallOptions;
import io.github.thrivesdk.core.ThriveObserver;
import io.github.thrivesdk.core.Timekeeper;
import io.github.thrivesdk.core.error.Attempt;
import io.github.thrivesdk.core.error.ThriveException;
import io.github.thrivesdk.core.error.ThriveOutcomeUnknownException;
import io.github.thrivesdk.core.http.JdkTransport;
import io.github.thrivesdk.core.http.TransportException;
import io.github.thrivesdk.core.http.WireRequest;
import java.io.IOException;
import java.net.Authenticator;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the JDK's client does better than the others that can be plugged in. */
class JdkTransportTest {
    private static final String DONE = "{\"success\":true}";

    @Test
    void secondAnswerToOneRequestIsNeverTakenForTheNextOne() throws IOException {
        String one = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 16\r\n\r\n" + DONE;
        String other = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 11\r\n\r\n{\"evil\":42}";
        try (FaultServer server = new FaultServer(write(one + other), answer(200, DONE));
                ThrivePipeline pipeline = Pipelines.to(server.uri())) {
            pipeline.send(Pipelines.delete(), Pipelines.MAP);

            ThriveException failure = null;
            Object second = null;
            try {
                second = pipeline.send(Pipelines.read(), Pipelines.MAP);
            } catch (ThriveException e) {
                failure = e;
            }

            assertThat(second == null ? failure : second).isNotNull().asString().doesNotContain("evil");
        }
    }

    /** The JDK's client drops two bytes after the last chunk, whatever they are, and uses the connection again. */
    @Test
    void connectionOverWhichTrailersAreAnnouncedIsNotUsedAgain() throws IOException {
        String answer = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n"
                + "Trailer: A\r\n\r\n10\r\n" + DONE + "\r\n0\r\nA:";
        try (FaultServer server = new FaultServer(write(answer), answer(200, DONE));
                ThrivePipeline pipeline = Pipelines.to(server.uri())) {
            pipeline.send(Pipelines.delete(), Pipelines.MAP);
            pipeline.send(Pipelines.delete(), Pipelines.MAP);

            assertThat(server.connectionOfRequest()).containsExactly(1, 2);
        }
    }

    static Stream<Arguments> waysToEndAPooledConnection() {
        return Stream.of(Named.of("end", writeThenDrop("")), Named.of("reset", drop()))
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("waysToEndAPooledConnection")
    void readIsNotSentAgainBehindTheCallersBack(FaultServer.Reaction end) throws IOException {
        CallOptions once = CallOptions.builder().noRetry().build();
        try (FaultServer server = new FaultServer(answer(200, DONE), end, answer(200, DONE));
                ThrivePipeline pipeline = Pipelines.to(server.uri()).with(once)) {
            pipeline.send(Pipelines.read(), Pipelines.MAP);

            assertThatThrownBy(() -> pipeline.send(Pipelines.read(), Pipelines.MAP))
                    .isInstanceOf(ThriveOutcomeUnknownException.class);
            assertThat(server.requests()).hasSize(2);
        }
    }

    @ParameterizedTest
    @MethodSource("waysToEndAPooledConnection")
    void readThatIsSentAgainIsInTheRecord(FaultServer.Reaction end) throws IOException {
        List<String> results = new CopyOnWriteArrayList<>();
        ThriveObserver observer = new ThriveObserver() {
            @Override
            public void attemptEnded(CallInfo call, Attempt attempt) {
                results.add(attempt.result());
            }
        };
        try (FaultServer server = new FaultServer(end, answer(200, DONE));
                ThrivePipeline pipeline = ThrivePipeline.open(Pipelines.with(
                        Pipelines.settings(server.uri()), Pipelines.fixed(), Duration.ofSeconds(10), observer))) {
            pipeline.send(Pipelines.read(), Pipelines.MAP);

            assertThat(server.requests()).hasSize(2);
            assertThat(results).containsExactly("the connection broke before the answer was complete", "status 200");
        }
    }

    /** The property is read once in the life of a JVM, so it takes one of its own. */
    @Test
    void propertyThatMakesTheJdkRepeatEverythingChangesNothing() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djdk.httpclient.enableAllMethodRetry=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DeletesOverDyingConnection.class.getName())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(printed).contains("requests on the wire: 2");
    }

    @Test
    void clientThatWouldAnswerChallengesIsRefused() {
        HttpClient client =
                JdkTransport.defaults().authenticator(new Authenticator() {}).build();

        assertThatThrownBy(() -> JdkTransport.of(client, Timekeeper.system()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Authenticator");
        assertThatThrownBy(() -> JdkTransport.of(
                        () -> JdkTransport.defaults().followRedirects(HttpClient.Redirect.ALWAYS),
                        Duration.ofSeconds(4),
                        Timekeeper.system()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("redirects");
    }

    @Test
    void closedTransportSendsNothing() throws IOException {
        try (FaultServer server = new FaultServer(answer(200, DONE))) {
            JdkTransport transport = JdkTransport.create(Duration.ofSeconds(2), Timekeeper.system());
            transport.close();

            assertThat(transport.send(WireRequest.of("DELETE", server.uri(), null), Duration.ofSeconds(2)))
                    .failsWithin(Duration.ofSeconds(2))
                    .withThrowableThat()
                    .withCauseInstanceOf(TransportException.class)
                    .withMessageContaining("closed");
            assertThat(server.connections()).isZero();
        }
    }

    @Test
    void cancelledFutureEndsTheExchange() throws Exception {
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch gone = new CountDownLatch(1);
        try (FaultServer server = new FaultServer(connection -> {
                    reached.countDown();
                    if (connection.socket().getInputStream().read() < 0) {
                        gone.countDown();
                    }
                    return false;
                });
                ThrivePipeline pipeline = Pipelines.to(server.uri())) {
            CompletableFuture<Map<String, Object>> call = pipeline.sendAsync(Pipelines.delete(), Pipelines.MAP);
            assertThat(reached.await(5, TimeUnit.SECONDS)).isTrue();
            call.cancel(true);

            assertThat(gone.await(2, TimeUnit.SECONDS)).as("connection closed").isTrue();
        }
    }
}
