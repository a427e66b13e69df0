package io.github.thrivesdk.it.proxies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.thrivesdk.client.DeletionOutcome;
import io.github.thrivesdk.client.ThriveClient;
import io.github.thrivesdk.core.ThriveEnvironment;
import io.github.thrivesdk.core.error.ThriveNotSentException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Behind mitmproxy as the proxy that a network wants its clients to use; it looks into no tunnel. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
class ForwardProxyTest {
    private Path folder;
    private SSLContext tls;
    private Upstream upstream;
    private int port;
    private Program proxy;

    @BeforeAll
    void open(@TempDir Path own) throws IOException, GeneralSecurityException, InterruptedException {
        Program.assumeWanted("mitmdump");
        folder = own;
        tls = SelfSigned.context(folder);
        upstream = new Upstream(tls.getServerSocketFactory());
        port = Program.freePort();
        proxy = start(port);
    }

    @AfterAll
    void close() {
        if (proxy != null) {
            proxy.close();
            upstream.close();
        }
    }

    @BeforeEach
    void forget() {
        upstream.reset();
    }

    @Test
    void deletionThroughTunnelArrivesOnce() {
        assertThat(deletion(https(upstream.port()))).isInstanceOf(DeletionOutcome.Deleted.class);

        assertThat(upstream.arrivals()).containsExactly(Clients.DELETE_JANE);
    }

    @ParameterizedTest
    @EnumSource
    void deletionThroughTunnelWhoseAnswerIsLostArrivesOnceAndIsUnknown(Upstream.Fault fault) {
        upstream.failNext(fault);

        assertThat(deletion(https(upstream.port()))).isInstanceOf(DeletionOutcome.Unknown.class);

        assertThat(upstream.arrivals())
                .containsExactly(fault == Upstream.Fault.DROP_UNREAD ? Upstream.UNREAD : Clients.DELETE_JANE);
    }

    @Test
    void deletionWithoutTunnelArrivesOnce() {
        try (Upstream plain = new Upstream()) {
            assertThat(deletion(ThriveEnvironment.loopback(plain.uri()))).isInstanceOf(DeletionOutcome.Deleted.class);

            assertThat(plain.arrivals()).containsExactly(Clients.DELETE_JANE);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 403, 407, 429, 502, 503})
    void deletionToWhichTheProxyMakesNoTunnelIsNotSent(int status) {
        assertNotSent(deletion(https("answers-" + status + ".example", 443)));
    }

    @Test
    void deletionToServerThatTheProxyCannotReachIsNotSent() {
        assertNotSent(deletion(https(Program.freePort())));
    }

    @Test
    void deletionWhoseTunnelEndsBeforeTlsStandsIsNotSent() {
        try (Upstream noTls = new Upstream()) {
            noTls.failNext(Collections.nCopies(4, Upstream.Fault.DROP_UNREAD).toArray(Upstream.Fault[]::new));

            assertNotSent(deletion(https(noTls.port())));

            assertThat(noTls.arrivals()).isEqualTo(Collections.nCopies(4, Upstream.UNREAD));
        }
    }

    @Test
    void deletionDuringWhichTheProxyDiesArrivesOnceAndTheNextIsNotSent() throws Exception {
        upstream.failNext(Upstream.Fault.SILENCE);
        int mortalPort = Program.freePort();
        try (Program mortal = start(mortalPort);
                ThriveClient client = client(https(upstream.port()), mortalPort)) {
            CompletableFuture<DeletionOutcome> deletion =
                    CompletableFuture.supplyAsync(() -> client.tryDeleteUser("jane"));
            await().pollInterval(Duration.ofMillis(2))
                    .until(() -> !upstream.arrivals().isEmpty());
            mortal.kill();

            assertThat(deletion.get(10, TimeUnit.SECONDS)).isInstanceOf(DeletionOutcome.Unknown.class);
            assertNotSent(client.tryDeleteUser("jane"));
        }
        assertThat(upstream.arrivals()).containsExactly(Clients.DELETE_JANE);
    }

    private static void assertNotSent(DeletionOutcome outcome) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        DeletionOutcome.NotSent.class,
                        unsent -> assertThat(unsent.cause())
                                .isInstanceOfSatisfying(
                                        ThriveNotSentException.class,
                                        cause -> assertThat(cause.reason())
                                                .isEqualTo(ThriveNotSentException.Reason.NO_CONNECTION)));
    }

    private DeletionOutcome deletion(ThriveEnvironment environment) {
        try (ThriveClient client = client(environment, port)) {
            return client.tryDeleteUser("jane");
        }
    }

    private ThriveClient client(ThriveEnvironment environment, int proxyPort) {
        return Clients.builder(environment)
                .proxy(ProxySelector.of(new InetSocketAddress("127.0.0.1", proxyPort)))
                .sslContext(tls)
                .build();
    }

    private static ThriveEnvironment https(int upstreamPort) {
        return https("127.0.0.1", upstreamPort);
    }

    private static ThriveEnvironment https(String host, int upstreamPort) {
        URI uri = URI.create("https://" + host + ":" + upstreamPort);
        return ThriveEnvironment.custom(uri, uri);
    }

    /** Starts the proxy, which answers {@code CONNECT answers-403.example:443} with 403. */
    private Program start(int listenPort) throws IOException {
        Path script = Files.writeString(folder.resolve("refuse.py"), """
                from mitmproxy import http

                def http_connect(flow):
                    if flow.request.host.startswith("answers-"):
                        status = int(flow.request.host[8:11])
                        flow.response = http.Response.make(status, b"no", {"Proxy-Authenticate": "Basic realm=proxy"})
                """);
        return Mitmproxy.start(folder, listenPort, "--ignore-hosts", ".*", "--scripts", script.toString());
    }
}
