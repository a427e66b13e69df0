package io.github.thrivesdk.core.pipeline;

import static io.github.thrivesdk.core.pipeline.FaultServer.answer;
import static io.github.thrivesdk.core.pipeline.FaultServer.drop;
import static io.github.thrivesdk.core.pipeline.FaultServer.silence;
import static io.github.thrivesdk.core.pipeline.FaultServer.writeThenDrop;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.github.thrivesdk.core.CallOptions;
import io.github.thrivesdk.core.ThriveEnvironment;
import io.github.thrivesdk.core.Timekeeper;
import io.github.thrivesdk.core.error.Attempt;
import io.github.thrivesdk.core.error.ThriveException;
import io.github.thrivesdk.core.error.ThriveNotSentException;
import io.github.thrivesdk.core.error.ThriveNotSentException.Reason;
import io.github.thrivesdk.core.http.JdkTransport;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Until a connection stands, with TLS and the tunnel of a proxy, nothing was sent; and the SDK knows. */
@Timeout(30)
class ConnectingTest {
    private static final Duration CONNECT_TIMEOUT = Duration.ofMillis(150);

    static Stream<Arguments> brokenHandshakes() {
        return Stream.of(
                        Named.of("silence", silence()),
                        Named.of("reset", drop()),
                        Named.of("end", writeThenDrop("")),
                        Named.of("HTTP instead of TLS", writeThenDrop("HTTP/1.1 400 Bad Request\r\n\r\n")),
                        Named.of("the beginning of TLS", writeThenDrop("\u0016\u0003\u0003\u0000z\u0002")),
                        Named.of("a fatal alert", writeThenDrop("\u0015\u0003\u0003\u0000\u0002\u0002(")))
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("brokenHandshakes")
    void requestWhoseTlsHandshakeFailsWasNotSent(FaultServer.Reaction toHello) throws IOException {
        try (FaultServer server = new FaultServer(silence()).onFirstByte(toHello);
                ThrivePipeline pipeline = over(server, CONNECT_TIMEOUT)) {
            assertNotSent(failure(pipeline));
        }
    }

    static Stream<Arguments> proxiesThatRefuse() {
        return Stream.of(
                        Named.of("502", answer(502, "<html>", "Content-Type: text/html")),
                        Named.of("503", answer(503, "", "Retry-After: 0")),
                        Named.of("403", answer(403, "no")),
                        Named.of("407", answer(407, "who?", "Proxy-Authenticate: Basic realm=\"proxy\"")),
                        Named.of("407 that asks for nothing", answer(407, "who?")),
                        Named.of("407 for other credentials", answer(407, "", "Proxy-Authenticate: Negotiate")),
                        Named.of("302", answer(302, "", "Location: https://127.0.0.1:1/")),
                        Named.of("silence", silence()),
                        Named.of("reset", drop()),
                        Named.of("end", writeThenDrop("")),
                        Named.of("half a status line", writeThenDrop("HTTP/1.1 20")),
                        Named.of("garbage", writeThenDrop("\u0001\u0002 not http at all\r\n\r\n")),
                        Named.of("a tunnel that ends", writeThenDrop("HTTP/1.1 200 Connected\r\n\r\n")))
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("proxiesThatRefuse")
    void requestThatTheProxyLetsNotThroughWasNotSent(FaultServer.Reaction toConnect) throws IOException {
        try (FaultServer proxy = new FaultServer(toConnect);
                ThrivePipeline pipeline = through(proxy)) {
            assertNotSent(failure(pipeline));

            assertThat(proxy.requests())
                    .isNotEmpty()
                    .allSatisfy(request -> assertThat(request)
                            .startsWith("CONNECT thrive.example:443 ")
                            .doesNotContainIgnoringCase("Authorization: "));
        }
    }

    @Test
    void proxyThatWantsCredentialsIsReportedAtOnceAndByItsStatus() throws IOException {
        FaultServer.Reaction who = answer(407, "who?", "Proxy-Authenticate: Basic realm=\"proxy\"");
        try (FaultServer proxy = new FaultServer(who);
                ThrivePipeline pipeline = through(proxy, Duration.ofHours(1))) {
            assertThat(failure(pipeline))
                    .isInstanceOf(ThriveNotSentException.class)
                    .hasMessageContaining("the proxy made no connection: status 407");
        }
    }

    @Test
    void requestThatTheProxyLetsNotThroughOverOkHttpWasNotSentEither() throws IOException {
        URI far = URI.create("https://thrive.example");
        try (FaultServer proxy = new FaultServer(answer(503, "no"));
                ThrivePipeline pipeline = ThrivePipeline.open(Pipelines.settings(
                        ThriveEnvironment.custom(far, far),
                        ForeignTransports.okHttpThrough(proxy.uri()),
                        Timekeeper.system()))) {
            assertNotSent(failure(pipeline));
        }
    }

    @Test
    void deadlineDuringTheHandshakeIsReportedAsNotSent() throws IOException {
        CallOptions brief =
                CallOptions.builder().timeout(Duration.ofMillis(200)).build();
        try (FaultServer server = new FaultServer(silence());
                ThrivePipeline pipeline = over(server, Duration.ofSeconds(10))) {
            ThriveException failure = failure(pipeline.with(brief));

            assertThat(failure)
                    .isInstanceOfSatisfying(
                            ThriveNotSentException.class,
                            unsent -> assertThat(unsent.reason()).isEqualTo(Reason.DEADLINE));
        }
    }

    @Test
    void interruptDuringTheHandshakeIsReportedAsNotSent() throws Exception {
        assertThat(endedWhileConnecting(Thread::interrupt, pipeline -> {})).isEqualTo(Reason.CANCELLED);
    }

    @Test
    void closingDuringTheHandshakeIsReportedAsNotSent() throws Exception {
        assertThat(endedWhileConnecting(thread -> {}, ThrivePipeline::close)).isEqualTo(Reason.CANCELLED);
    }

    @Test
    void cancellingDuringTheHandshakeEndsTheConnection() throws Exception {
        try (FaultServer server = new FaultServer(silence());
                ThrivePipeline pipeline = over(server, Duration.ofSeconds(10))) {
            CompletableFuture<Map<String, Object>> call = pipeline.sendAsync(Pipelines.delete(), Pipelines.MAP);
            await().until(() -> server.connections() == 1);
            call.cancel(true);

            await().atMost(2, TimeUnit.SECONDS).until(() -> server.openConnections() == 0);
        }
    }

    private static Reason endedWhileConnecting(Consumer<Thread> endThread, Consumer<ThrivePipeline> endPipeline)
            throws Exception {
        AtomicReference<ThriveException> failure = new AtomicReference<>();
        try (FaultServer server = new FaultServer(silence());
                ThrivePipeline pipeline = over(server, Duration.ofSeconds(10))) {
            Thread caller = new Thread(() -> failure.set(failure(pipeline)));
            caller.start();
            await().until(() -> server.connections() == 1);
            endThread.accept(caller);
            endPipeline.accept(pipeline);
            caller.join(10_000);
        }
        assertThat(failure.get()).isInstanceOf(ThriveNotSentException.class);
        return ((ThriveNotSentException) failure.get()).reason();
    }

    private static void assertNotSent(ThriveException failure) {
        assertThat(failure)
                .isInstanceOfSatisfying(
                        ThriveNotSentException.class,
                        unsent -> assertThat(unsent.reason()).isEqualTo(Reason.NO_CONNECTION));
        assertThat(failure.attempts())
                .hasSize(4)
                .extracting(Attempt::took)
                .allSatisfy(took -> assertThat(took).isLessThan(Duration.ofSeconds(2)));
    }

    /** Over TLS to a server that does not speak it. */
    private static ThrivePipeline over(FaultServer server, Duration connectTimeout) {
        URI uri = URI.create("https://127.0.0.1:" + server.uri().getPort());
        return open(uri, () -> JdkTransport.defaults(connectTimeout));
    }

    /** Through the tunnel of a proxy. */
    private static ThrivePipeline through(FaultServer proxy) {
        return through(proxy, CONNECT_TIMEOUT);
    }

    private static ThrivePipeline through(FaultServer proxy, Duration connectTimeout) {
        InetSocketAddress address = new InetSocketAddress(
                InetAddress.getLoopbackAddress(), proxy.uri().getPort());
        return open(
                URI.create("https://thrive.example"),
                () -> JdkTransport.defaults(connectTimeout).proxy(ProxySelector.of(address)));
    }

    private static ThrivePipeline open(URI host, Supplier<HttpClient.Builder> clients) {
        JdkTransport transport = JdkTransport.of(clients, JdkTransport.DEFAULT_IDLE_TIMEOUT, Timekeeper.system());
        return ThrivePipeline.open(
                Pipelines.settings(ThriveEnvironment.custom(host, host), transport, Timekeeper.system()));
    }

    private static ThriveException failure(ThrivePipeline pipeline) {
        return catchThrowableOfType(ThriveException.class, () -> pipeline.send(Pipelines.delete(), Pipelines.MAP));
    }
}
