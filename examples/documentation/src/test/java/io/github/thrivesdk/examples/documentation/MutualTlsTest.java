package io.github.thrivesdk.examples.documentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import io.github.thrivesdk.auth.ThriveAuth;
import io.github.thrivesdk.client.ThriveClient;
import io.github.thrivesdk.core.ThriveEnvironment;
import io.github.thrivesdk.core.error.ThriveException;
import io.github.thrivesdk.core.error.ThriveNotSentException;
import io.github.thrivesdk.it.watch.RequestWatch;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A gateway that lets in only who has a certificate, over real TLS. */
class MutualTlsTest {
    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    Path folder;

    private final AtomicInteger requests = new AtomicInteger();
    private KeyStore serverKey;
    private KeyStore clientKey;
    private HttpsServer server;

    @BeforeEach
    void start() throws Exception {
        serverKey = newKey("server");
        clientKey = newKey("client");
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        SSLContext context = sslContext(serverKey, trusting(clientKey));
        server.setHttpsConfigurator(new HttpsConfigurator(context) {
            @Override
            public void configure(HttpsParameters parameters) {
                SSLParameters asked = context.getDefaultSSLParameters();
                asked.setNeedClientAuth(true);
                parameters.setSSLParameters(asked);
            }
        });
        server.createContext("/", this::answer).getFilters().add(new RequestWatch());
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        byte[] body = "{\"success\":true}".getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void certificateOpensTheDoor() throws Exception {
        SSLContext sslContext = sslContext(clientKey, trusting(serverKey));
        try (ThriveClient client = client(sslContext)) {
            assertThat(client.users().deleteUser("jane").success()).isTrue();
        }
    }

    @Test
    void withoutOneNothingGetsIn() throws Exception {
        SSLContext noKey = sslContext(trusting(serverKey), trusting(serverKey));
        try (ThriveClient client = client(noKey)) {
            assertThatThrownBy(() -> client.users().deleteUser("jane")).isInstanceOf(ThriveException.class);
        }
        assertThat(requests).hasValue(0);
    }

    @Test
    void serverThatIsNotTrustedGetsNothing() throws Exception {
        SSLContext trustingNobody = sslContext(clientKey, trusting(clientKey));
        try (ThriveClient client = client(trustingNobody)) {
            assertThatThrownBy(() -> client.users().deleteUser("jane")).isInstanceOf(ThriveNotSentException.class);
        }
        assertThat(requests).hasValue(0);
    }

    private static SSLContext sslContext(KeyStore ownKey, KeyStore trusted)
            throws GeneralSecurityException, IOException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(ownKey, PASSWORD);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext sslContext = SSLContext.getInstance("TLS");
        sslContext.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return sslContext;
    }

    private ThriveClient client(SSLContext sslContext) {
        URI gateway = URI.create("https://localhost:" + server.getAddress().getPort());
        ThriveAuth auth = ThriveAuth.basic("eu-west-2_AbcdEfghI", "s3cret");
        return ThriveClient.builder()
                .environment(ThriveEnvironment.custom(gateway, gateway))
                .auth(auth)
                .sslContext(sslContext)
                .build();
    }

    private static KeyStore trusting(KeyStore other) throws GeneralSecurityException, IOException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, PASSWORD);
        trusted.setCertificateEntry("other", other.getCertificate("key"));
        return trusted;
    }

    private KeyStore newKey(String name) throws Exception {
        Path file = folder.resolve(name + ".p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "key",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + name,
                        "-ext",
                        "SAN=dns:localhost,ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        new String(PASSWORD),
                        "-keystore",
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(keytool.waitFor()).isZero();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream key = Files.newInputStream(file)) {
            store.load(key, PASSWORD);
        }
        return store;
    }
}
