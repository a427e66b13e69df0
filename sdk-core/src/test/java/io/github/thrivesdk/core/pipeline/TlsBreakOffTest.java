package io.github.thrivesdk.core.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thrivesdk.core.error.ThriveOutcomeUnknownException;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

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
}
