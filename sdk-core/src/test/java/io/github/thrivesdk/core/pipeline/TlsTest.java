package io.github.thrivesdk.core.pipeline;

import static io.github.thrivesdk.core.pipeline.FaultServer.drop;
import static io.github.thrivesdk.core.pipeline.FaultServer.writeThenClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.thrivesdk.core.ThriveEnvironment;
import io.github.thrivesdk.core.Timekeeper;
import io.github.thrivesdk.core.call.ResponseType;
import io.github.thrivesdk.core.error.Attempt;
import io.github.thrivesdk.core.error.ThriveException;
import io.github.thrivesdk.core.error.ThriveNotSentException;
import io.github.thrivesdk.core.error.ThriveOutcomeUnknownException;
import io.github.thrivesdk.core.http.JdkTransport;
import io.github.thrivesdk.core.http.Transport;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Connections that end inside TLS, with and without its farewell. */
@Timeout(60)
class TlsTest {
    private static final String DONE = "{\"success\":true}";
    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";

    static Stream<Arguments> endsBeforeTheRequestIsRead() {
        return protocols()
                .flatMap(protocol -> ends().map(end -> Arguments.of(
                        protocol, Named.of(end.getName(), end.getPayload().apply("")))));
    }

    /** A reset may overtake the end of the handshake, and then nothing was sent. */
    @ParameterizedTest
    @MethodSource("endsBeforeTheRequestIsRead")
    void deleteThatNobodyReadsIsUnknownAndSentOnceUnlessTheHandshakeFailed(String protocol, FaultServer.Reaction end)
            throws IOException {
        try (FaultServer server = new FaultServer(TestTls.server(), drop()).onHandshake(end);
                ThrivePipeline pipeline = open(server, protocol)) {
            ThriveException failure = delete(pipeline);

            if (failure instanceof ThriveNotSentException) {
                assertThat(failure.attempts())
                        .hasSize(4)
                        .extracting(Attempt::result)
                        .containsOnly("the TLS handshake failed");
            } else {
                assertThat(failure).isInstanceOf(ThriveOutcomeUnknownException.class);
                assertThat(failure.attempts().get(failure.attempts().size() - 1).result())
                        .isEqualTo("the connection broke before the answer was complete");
            }
        }
    }

    static Stream<Named<FaultServer.Reaction>> furtherHandshakes() {
        return Stream.of(
                Named.of("with a certificate", FaultServer.wantCertificate()),
                Named.of("that never comes", FaultServer.wantHandshakeThenDrop()));
    }

    /** With TLS 1.2 a server may ask for a handshake at any time, also when it has acted upon a request. */
    @ParameterizedTest
    @MethodSource("furtherHandshakes")
    void deleteThatWasReadBeforeAnotherHandshakeFailedIsSentOnceAndUnknown(FaultServer.Reaction reaction)
            throws IOException {
        try (FaultServer server = new FaultServer(TestTls.server(), reaction);
                ThrivePipeline pipeline = open(server, "TLSv1.2")) {
            assertThat(delete(pipeline)).isInstanceOf(ThriveOutcomeUnknownException.class);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void deleteThatWasReadBeforeTheConnectionEndedInAnotherHandshakeIsSentOnceAndUnknown() throws IOException {
        AtomicBoolean hungUp = new AtomicBoolean();
        try (FaultServer server = new FaultServer(TestTls.server(), FaultServer.wantCertificate());
                ThrivePipeline pipeline = open(server, TestTls.client("TLSv1.2", 2, () -> {
                    server.hangUp();
                    hungUp.set(true);
                }))) {
            assertThat(delete(pipeline)).isInstanceOf(ThriveOutcomeUnknownException.class);
            assertThat(hungUp).isTrue();
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void handshakeThatFailsForWantOfACertificateMeansNotSent() throws IOException {
        try (FaultServer server = new FaultServer(TestTls.server(), drop()).wantsCertificates();
                ThrivePipeline pipeline = open(server, "TLSv1.2")) {
            assertThat(delete(pipeline))
                    .isInstanceOf(ThriveNotSentException.class)
                    .hasMessageContaining("the TLS handshake failed");
            assertThat(server.requests()).isEmpty();
        }
    }

    /** With TLS 1.3 the request is under way before the server has looked for a certificate. */
    @Test
    void deleteThatOvertakesTheWantOfACertificateIsSentOnceAndUnknown() throws IOException {
        try (FaultServer server = new FaultServer(TestTls.server(), drop()).wantsCertificates();
                ThrivePipeline pipeline = open(server, "TLSv1.3")) {
            assertThat(delete(pipeline))
                    .isInstanceOf(ThriveOutcomeUnknownException.class)
                    .hasMessageContaining("for want of a client certificate perhaps");
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void bodyThatEndsWithTheConnectionIsWholeIfTlsSaysSo(String protocol) throws IOException {
        try (FaultServer server = new FaultServer(TestTls.server(), writeThenClose(HEAD + "\r\n" + DONE));
                ThrivePipeline pipeline = open(server, protocol)) {
            assertThat(pipeline.send(Pipelines.delete(), Pipelines.MAP)).containsEntry("success", true);
        }
    }

    static Stream<Arguments> cuts() {
        return protocols()
                .flatMap(protocol -> Stream.of(
                                Named.<Function<String, FaultServer.Reaction>>of("end", FaultServer::writeThenDrop),
                                Named.<Function<String, FaultServer.Reaction>>of("reset", FaultServer::writeThenReset))
                        .map(cut -> Arguments.of(protocol, cut)));
    }

    @ParameterizedTest
    @MethodSource("cuts")
    void bodyThatIsCutOffIsNeverTakenForTheWhole(String protocol, Function<String, FaultServer.Reaction> cut)
            throws IOException {
        String text = "HTTP/1.1 200 OK\r\nContent-Type: text/csv\r\n\r\nref,name\n1,jane\n";
        try (FaultServer server = new FaultServer(TestTls.server(), cut.apply(text));
                ThrivePipeline pipeline = open(server, protocol)) {
            ThriveException failure = catchThrowableOfType(
                    ThriveException.class, () -> pipeline.send(Pipelines.read(), ResponseType.text()));

            assertThat(failure).isInstanceOf(ThriveOutcomeUnknownException.class);
        }
    }

    /** Over which transport the calls go; the contract is the same over each. */
    Transport transport(SSLContext trust) {
        return JdkTransport.of(
                () -> JdkTransport.defaults(Duration.ofSeconds(5)).sslContext(JdkTransport.tls(trust)),
                JdkTransport.DEFAULT_IDLE_TIMEOUT,
                Timekeeper.system());
    }

    ThrivePipeline open(FaultServer server, String protocol) {
        return open(server, TestTls.client(protocol));
    }

    ThrivePipeline open(FaultServer server, SSLContext trust) {
        return ThrivePipeline.open(Pipelines.settings(
                ThriveEnvironment.custom(server.uri(), server.uri()), transport(trust), Timekeeper.system()));
    }

    private static Stream<String> protocols() {
        return Stream.of("TLSv1.2", "TLSv1.3");
    }

    static Stream<Named<Function<String, FaultServer.Reaction>>> ends() {
        return Stream.of(
                Named.of("end", FaultServer::writeThenDrop),
                Named.of("reset", FaultServer::writeThenReset),
                Named.of("close_notify", FaultServer::writeThenClose));
    }

    static ThriveException delete(ThrivePipeline pipeline) {
        return catchThrowableOfType(ThriveException.class, () -> pipeline.send(Pipelines.delete(), Pipelines.MAP));
    }
}
