package io.github.thrivesdk.core.pipeline;

import static io.github.thrivesdk.core.pipeline.FaultServer.answer;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.thrivesdk.core.Timekeeper;
import io.github.thrivesdk.core.error.ThriveNotSentException;
import io.github.thrivesdk.core.error.ThriveOutcomeUnknownException;
import io.github.thrivesdk.core.http.JdkTransport;
import io.github.thrivesdk.core.http.Transport;
import java.io.IOException;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that break off anywhere inside TLS, in each way that a connection may end. */
@Timeout(60)
class TlsBreakOffTest {
    private static final String DONE = "{\"success\":true}";
    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";

    static Stream<Arguments> answersThatBreakOff() {
        return Stream.of(
                        Named.of("nothing", ""),
                        Named.of("half a status line", "HTTP/1.1 20"),
                        Named.of("half a head", HEAD),
                        Named.of("half a body", HEAD + "Content-Length: 99\r\n\r\n" + DONE),
                        Named.of(
                                "a chunk but not the last",
                                HEAD + "Transfer-Encoding: chunked\r\n\r\n10\r\n" + DONE + "\r\n"),
                        Named.of("half a chunk", HEAD + "Transfer-Encoding: chunked\r\n\r\n20\r\n" + DONE))
                .flatMap(answer -> TlsTest.ends()
                        .map(end -> Arguments.of(
                                answer, Named.of(end.getName(), end.getPayload().apply(answer.getPayload())))));
    }

    @ParameterizedTest
    @MethodSource("answersThatBreakOff")
    void deleteWhoseAnswerBreaksOffIsSentOnceAndUnknown(String answer, FaultServer.Reaction reaction)
            throws IOException {
        try (FaultServer server = new FaultServer(TestTls.server(), reaction);
                ThrivePipeline pipeline = new TlsTest().open(server, "TLSv1.3")) {
            assertThat(TlsTest.delete(pipeline)).isInstanceOf(ThriveOutcomeUnknownException.class);
            assertThat(server.requests()).hasSize(1);
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void deleteWhoseConnectionEndsInTheFirstHandshakeWasNotSentAndIsSentAgain() throws IOException {
        try (FaultServer server = new FaultServer(TestTls.server(), answer(200, DONE));
                ThrivePipeline pipeline = new TlsTest().open(server, TestTls.client("TLSv1.2", 1, server::hangUp))) {
            assertThat(pipeline.send(Pipelines.delete(), Pipelines.MAP)).containsEntry("success", true);
            assertThat(server.connections()).isEqualTo(2);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void deleteWhoseConnectionEndsBeforeTheServerHasSaidAnythingWasNotSent(String protocol) throws IOException {
        try (FaultServer server = new FaultServer(TestTls.server(), answer(200, DONE))
                        .onFirstByte(FaultServer.writeThenDrop(""));
                ThrivePipeline pipeline = new TlsTest().open(server, protocol)) {
            assertThat(TlsTest.delete(pipeline))
                    .isInstanceOf(ThriveNotSentException.class)
                    .hasMessageContaining("the TLS handshake failed");
            assertThat(server.connections()).isEqualTo(4);
        }
    }

    /** Whoever makes a client of their own and leaves {@link JdkTransport#tls} out gets the careful answer. */
    @Test
    void overATlsContextThatIsNotWatchedTheOutcomeIsUnknown() throws IOException {
        TlsTest unwatched = new TlsTest() {
            @Override
            Transport transport(SSLContext trust) {
                return JdkTransport.of(JdkTransport.defaults().sslContext(trust).build(), Timekeeper.system());
            }
        };
        try (FaultServer server = new FaultServer(TestTls.server(), answer(200, DONE));
                ThrivePipeline pipeline = unwatched.open(server, TestTls.client("TLSv1.2", 1, server::hangUp))) {
            assertThat(TlsTest.delete(pipeline)).isInstanceOf(ThriveOutcomeUnknownException.class);
            assertThat(server.connections()).isEqualTo(1);
        }
    }
}
