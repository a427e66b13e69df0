package io.github.thrivesdk.core.pipeline;

import static io.github.thrivesdk.core.pipeline.FaultServer.answer;
import static io.github.thrivesdk.core.pipeline.FaultServer.flood;
import static io.github.thrivesdk.core.pipeline.FaultServer.write;
import static io.github.thrivesdk.core.pipeline.FaultServer.writeThenDrop;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.thrivesdk.core.Timekeeper;
import io.github.thrivesdk.core.error.ThriveApiException;
import io.github.thrivesdk.core.error.ThriveException;
import io.github.thrivesdk.core.error.ThriveOutcomeUnknownException;
import io.github.thrivesdk.core.http.JdkTransport;
import io.github.thrivesdk.core.http.Transport;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that cannot be used are never taken for success, and never harm the process. */
@Timeout(60)
class BadAnswerTest {
    static Stream<Arguments> unusableAnswers() {
        String json = "Content-Type: application/json\r\n";
        return Stream.of(
                        Named.of("HTML", answer(200, "<html>Welcome</html>", "Content-Type: text/html; charset=utf-8")),
                        Named.of("empty", answer(200, "")),
                        Named.of("204 where a body is due", write("HTTP/1.1 204 No Content\r\n\r\n")),
                        Named.of("not JSON", answer(200, "success")),
                        Named.of("JSON null", answer(200, "null")),
                        Named.of("a JSON array", answer(200, "[true]")),
                        Named.of("truncated JSON", answer(200, "{\"success\":tr")),
                        Named.of("more after the JSON", answer(200, "{\"success\":true} trailing")),
                        Named.of("success as a string", answer(200, "{\"success\":\"true\"}")),
                        Named.of("success as a number", answer(200, "{\"success\":1}")),
                        Named.of("success missing", answer(200, "{}")),
                        Named.of("deep nesting", answer(200, "[".repeat(100_000) + "]".repeat(100_000))),
                        Named.of("compressed", answer(200, "{\"success\":true}", "Content-Encoding: gzip")),
                        Named.of(
                                "too short",
                                writeThenDrop("HTTP/1.1 200 OK\r\n" + json + "Content-Length: 99\r\n\r\n{}")),
                        Named.of(
                                "broken chunks",
                                writeThenDrop("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n")))
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("unusableAnswers")
    void unusableAnswerToADeleteIsAnUnknownOutcome(FaultServer.Reaction reaction) throws IOException {
        try (FaultServer server = new FaultServer(reaction);
                ThrivePipeline pipeline = open(server)) {
            ThriveException failure = delete(pipeline);

            assertThat(failure).isInstanceOf(ThriveOutcomeUnknownException.class);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void invalidUtf8IsAnUnknownOutcome() throws IOException {
        try (FaultServer server = new FaultServer(connection -> {
                    connection
                            .out()
                            .write("HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\n{\"success\":true".getBytes(UTF_8));
                    connection.out().write(new byte[] {',', '"', (byte) 0xc3, (byte) 0x28, '"'});
                    connection.out().flush();
                    return true;
                });
                ThrivePipeline pipeline = open(server)) {
            assertThat(delete(pipeline)).isInstanceOf(ThriveOutcomeUnknownException.class);
        }
    }

    @Test
    void successFalseIsARefusal() throws IOException {
        try (FaultServer server = new FaultServer(answer(200, "{\"success\":false}"));
                ThrivePipeline pipeline = open(server)) {
            assertThat(delete(pipeline))
                    .isInstanceOfSatisfying(
                            ThriveApiException.class,
                            refusal -> assertThat(refusal.statusCode()).isEqualTo(200));
        }
    }

    @Test
    void bodyOfHalfAGigabyteIsNotReadToItsEnd() throws IOException {
        long size = 512L * 1024 * 1024;
        String head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + size + "\r\n\r\n";
        try (FaultServer server = new FaultServer(flood(head, size));
                ThrivePipeline pipeline = open(server)) {
            assertThat(delete(pipeline)).isInstanceOfSatisfying(ThriveOutcomeUnknownException.class, unknown -> {
                assertThat(unknown.answer()).isNotNull();
                assertThat(unknown.answer().bodyTruncated()).isTrue();
            });
        }
    }

    @Test
    void endlessErrorBodyKeepsItsStatus() throws IOException {
        long size = 512L * 1024 * 1024;
        String head = "HTTP/1.1 404 Not Found\r\nContent-Type: text/plain\r\nContent-Length: " + size + "\r\n\r\n";
        try (FaultServer server = new FaultServer(flood(head, size));
                ThrivePipeline pipeline = open(server)) {
            assertThat(delete(pipeline)).isInstanceOf(ThriveApiException.NotFound.class);
        }
    }

    @Test
    void headOfAMegabyteIsRefused() throws IOException {
        String head = "HTTP/1.1 200 OK\r\nX-Long: " + "x".repeat(1_000_000) + "\r\nContent-Length: 2\r\n\r\n{}";
        try (FaultServer server = new FaultServer(write(head));
                ThrivePipeline pipeline = open(server)) {
            assertThat(delete(pipeline)).isInstanceOf(ThriveOutcomeUnknownException.class);
        }
    }

    @Test
    void connectionIsReusedAfterAnErrorThatWasReadToItsEnd() throws IOException {
        try (FaultServer server = new FaultServer(answer(404, "{}"), answer(200, "{\"success\":true}"));
                ThrivePipeline pipeline = open(server)) {
            delete(pipeline);
            pipeline.send(Pipelines.delete(), Pipelines.MAP);

            assertThat(server.connectionOfRequest()).containsExactly(1, 1);
        }
    }

    @Test
    void answerIsInNoMessage() throws IOException {
        try (FaultServer server = new FaultServer(answer(400, "{\"message\":\"jane.doe@example.com\"}"));
                ThrivePipeline pipeline = open(server)) {
            assertThat(delete(pipeline)).isInstanceOfSatisfying(ThriveApiException.class, refusal -> {
                assertThat(refusal.getMessage()).doesNotContain("jane");
                assertThat(refusal.error().message()).isEqualTo("jane.doe@example.com");
            });
        }
    }

    /** Where clients quote what they cannot read: all of it repeats the credentials that the request brought. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Basic dGVzdDp0ZXN0",
                "HTTP/1.1 Basic dGVzdDp0ZXN0",
                "HTTP/1.1 200 OK\r\nBasic dGVzdDp0ZXN0: x",
                "HTTP/1.1 200 OK\r\nBasic dGVzdDp0ZXN0",
                "HTTP/1.1 200 OK\r\nContent-Length: Basic dGVzdDp0ZXN0",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: Basic dGVzdDp0ZXN0",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nBasic dGVzdDp0ZXN0"
            })
    void answerThatRepeatsTheCredentialsWhereNoneBelongIsNotQuoted(String head) throws IOException {
        try (FaultServer server = new FaultServer(writeThenDrop(head + "\r\n\r\n"));
                ThrivePipeline pipeline = open(server)) {
            ThriveException failure = delete(pipeline);

            assertThat(server.requests().toString()).contains("dGVzdDp0ZXN0");
            assertThat(failure).isInstanceOf(ThriveOutcomeUnknownException.class);
            assertThat(printed(failure)).doesNotContain("dGVzdDp0ZXN0");
        }
    }

    /** Over which transport the calls go; the contract is the same over each. */
    Transport transport() {
        return JdkTransport.create(Duration.ofSeconds(2), Timekeeper.system());
    }

    private ThrivePipeline open(FaultServer server) {
        return ThrivePipeline.open(Pipelines.settings(server.uri(), transport(), Timekeeper.system()));
    }

    private static String printed(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private static ThriveException delete(ThrivePipeline pipeline) {
        return catchThrowableOfType(ThriveException.class, () -> pipeline.send(Pipelines.delete(), Pipelines.MAP));
    }
}
