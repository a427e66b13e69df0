package io.github.thrivesdk.core.pipeline;

import static io.github.thrivesdk.core.pipeline.FaultServer.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.thrivesdk.core.ThriveEnvironment;
import io.github.thrivesdk.core.Timekeeper;
import io.github.thrivesdk.core.error.ThriveException;
import io.github.thrivesdk.core.error.ThriveNotSentException;
import io.github.thrivesdk.core.http.JdkTransport;
import io.github.thrivesdk.core.http.Transport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Proxies that the JVM is set up with, as on the networks of many companies. */
@Timeout(60)
class AmbientProxyTest {
    private static final String DONE = "{\"success\":true}";
    private static final URI FAR = URI.create("https://thrive.example");

    private final @Nullable ProxySelector before = ProxySelector.getDefault();
    private final Map<String, @Nullable String> propertiesBefore = new HashMap<>();

    @AfterEach
    void restore() {
        ProxySelector.setDefault(before);
        propertiesBefore.forEach((name, value) -> {
            if (value == null) {
                System.clearProperty(name);
            } else {
                System.setProperty(name, value);
            }
        });
    }

    @Test
    void proxyOfThePropertiesIsAskedForATunnelOnly() throws IOException {
        try (FaultServer proxy = new FaultServer(answer(403, "no"));
                ThrivePipeline pipeline = open(ThriveEnvironment.custom(FAR, FAR))) {
            set("https.proxyHost", "127.0.0.1");
            set("https.proxyPort", String.valueOf(proxy.uri().getPort()));

            assertThat(failure(pipeline)).isInstanceOf(ThriveNotSentException.class);
            assertThat(proxy.requests())
                    .isNotEmpty()
                    .allSatisfy(request -> assertThat(request)
                            .startsWith("CONNECT thrive.example:443 ")
                            .doesNotContainIgnoringCase("Authorization"));
        }
    }

    @Test
    void proxyThatIsSetLaterIsUsedToo() throws IOException {
        try (FaultServer proxy = new FaultServer(answer(403, "no"));
                ThrivePipeline pipeline = open(ThriveEnvironment.custom(FAR, FAR))) {
            ProxySelector.setDefault(ProxySelector.of(address(proxy)));

            failure(pipeline);

            assertThat(proxy.requests()).isNotEmpty();
        }
    }

    @Test
    void hostsThatNeedNoProxyAreCalledDirectly() throws IOException {
        try (FaultServer proxy = new FaultServer(answer(403, "no"));
                FaultServer server = new FaultServer(TestTls.server(), answer(200, DONE));
                ThrivePipeline pipeline = open(ThriveEnvironment.custom(server.uri(), server.uri()))) {
            set("https.proxyHost", "127.0.0.1");
            set("https.proxyPort", String.valueOf(proxy.uri().getPort()));
            set("http.nonProxyHosts", "10.*|127.0.0.1");

            assertThat(pipeline.send(Pipelines.delete(), Pipelines.MAP)).containsEntry("success", true);
            assertThat(proxy.connections()).isZero();
        }
    }

    @Test
    void tlsGoesThroughTheProxyFromEndToEnd() throws IOException {
        ByteArrayOutputStream seen = new ByteArrayOutputStream();
        try (FaultServer server = new FaultServer(TestTls.server(), answer(200, DONE));
                FaultServer proxy = new FaultServer(tunnelTo(server, seen));
                ThrivePipeline pipeline = open(ThriveEnvironment.custom(server.uri(), server.uri()))) {
            ProxySelector.setDefault(ProxySelector.of(address(proxy)));

            assertThat(pipeline.send(Pipelines.delete(), Pipelines.MAP)).containsEntry("success", true);
            assertThat(server.requests()).singleElement().asString().contains("Authorization: Basic ");
            assertThat(proxy.requests()).singleElement().asString().startsWith("CONNECT 127.0.0.1:");
            assertThat(seen.toString(StandardCharsets.ISO_8859_1))
                    .isNotEmpty()
                    .doesNotContain("DELETE", "Authorization", "Basic ");
        }
    }

    @Test
    void plainHttpToThisMachineIsNeverShownToAnAmbientProxy() throws IOException {
        try (FaultServer proxy = new FaultServer(answer(200, DONE));
                FaultServer server = new FaultServer(answer(200, DONE));
                ThrivePipeline pipeline = open(ThriveEnvironment.loopback(server.uri()))) {
            ProxySelector.setDefault(ProxySelector.of(address(proxy)));
            set("http.proxyHost", "127.0.0.1");
            set("http.proxyPort", String.valueOf(proxy.uri().getPort()));
            set("http.nonProxyHosts", "");

            pipeline.send(Pipelines.delete(), Pipelines.MAP);

            assertThat(server.requests()).hasSize(1);
            assertThat(proxy.connections()).isZero();
        }
    }

    @Test
    void proxyThatIsNamedCountsForPlainHttpToo() throws IOException {
        try (FaultServer proxy = new FaultServer(answer(200, DONE));
                FaultServer server = new FaultServer(answer(200, DONE));
                ThrivePipeline pipeline = ThrivePipeline.open(Pipelines.settings(
                        ThriveEnvironment.loopback(server.uri()),
                        transport(client -> client.proxy(ProxySelector.of(address(proxy)))),
                        Timekeeper.system()))) {
            pipeline.send(Pipelines.delete(), Pipelines.MAP);

            assertThat(proxy.requests()).singleElement().asString().startsWith("DELETE http://127.0.0.1:");
        }
    }

    @Test
    void jvmWithoutAnyProxySelectorIsCalledFromDirectly() throws IOException {
        ProxySelector.setDefault(null);
        try (FaultServer server = new FaultServer(TestTls.server(), answer(200, DONE));
                ThrivePipeline pipeline = open(ThriveEnvironment.custom(server.uri(), server.uri()))) {
            assertThat(pipeline.send(Pipelines.delete(), Pipelines.MAP)).containsEntry("success", true);
        }
    }

    private void set(String property, String value) {
        propertiesBefore.putIfAbsent(property, System.getProperty(property));
        System.setProperty(property, value);
    }

    private static InetSocketAddress address(FaultServer server) {
        return new InetSocketAddress(
                InetAddress.getLoopbackAddress(), server.uri().getPort());
    }

    /** A proxy that does what it is asked, and remembers what it saw of what the client said. */
    private static FaultServer.Reaction tunnelTo(FaultServer server, ByteArrayOutputStream seen) {
        return connection -> {
            FaultServer.write("HTTP/1.1 200 Connection established\r\n\r\n").to(connection);
            try (Socket far =
                    new Socket(InetAddress.getLoopbackAddress(), server.uri().getPort())) {
                Thread back = new Thread(() -> copy(far, connection.socket(), new ByteArrayOutputStream()));
                back.setDaemon(true);
                back.start();
                copy(connection.socket(), far, seen);
            }
            return false;
        };
    }

    private static void copy(Socket from, Socket to, ByteArrayOutputStream seen) {
        byte[] buffer = new byte[8192];
        try {
            InputStream in = from.getInputStream();
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                seen.write(buffer, 0, length);
                to.getOutputStream().write(buffer, 0, length);
            }
        } catch (IOException ended) {
            // One of the two has gone.
        }
    }

    private static ThrivePipeline open(ThriveEnvironment environment) {
        return ThrivePipeline.open(Pipelines.settings(environment, transport(client -> client), Timekeeper.system()));
    }

    private static Transport transport(UnaryOperator<HttpClient.Builder> more) {
        return JdkTransport.of(
                () -> more.apply(JdkTransport.defaults(Duration.ofSeconds(5)).sslContext(TestTls.client("TLSv1.3"))),
                JdkTransport.DEFAULT_IDLE_TIMEOUT,
                Timekeeper.system());
    }

    private static ThriveException failure(ThrivePipeline pipeline) {
        return catchThrowableOfType(ThriveException.class, () -> pipeline.send(Pipelines.delete(), Pipelines.MAP));
    }
}
