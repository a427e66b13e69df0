package io.github.thrivesdk.examples.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import feign.hc5.ApacheHttp5Client;
import io.github.thrivesdk.auth.ThriveAuth;
import io.github.thrivesdk.client.ThriveClient;
import io.github.thrivesdk.core.ThriveObserver;
import io.github.thrivesdk.core.Timekeeper;
import io.github.thrivesdk.core.error.ThriveException;
import io.github.thrivesdk.core.feign.FeignTransport;
import io.github.thrivesdk.core.http.Answer;
import io.github.thrivesdk.core.http.JdkTransport;
import io.github.thrivesdk.core.http.Transport;
import io.github.thrivesdk.core.http.WireRequest;
import io.github.thrivesdk.core.pipeline.RetrySettings;
import io.github.thrivesdk.testkit.Fault;
import io.github.thrivesdk.testkit.ThriveSimulator;
import io.github.thrivesdk.testkit.ThriveSimulatorExtension;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.auth.AuthScope;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.impl.auth.BasicCredentialsProvider;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.HttpHost;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The Java of docs/extending.md, run against the simulator. */
class ExtendingTest {
    @RegisterExtension
    final ThriveSimulatorExtension thrive = new ThriveSimulatorExtension();

    @BeforeEach
    void addUser() {
        simulator().tenant().withUsers("jane");
    }

    @Test
    void waitsAndAttempts() {
        ThriveClient client = simulator()
                .client()
                .timeout(Duration.ofSeconds(20))
                .responseTimeout(Duration.ofSeconds(10))
                .retries(new RetrySettings(2, Duration.ofMillis(500), Duration.ofSeconds(5)))
                .build();
        delete(client);
    }

    @Test
    void headersAndUserAgent() {
        ThriveClient client = simulator()
                .client()
                .header("X-Team", "people-systems")
                .userAgentSuffix("leavers-job/1.4")
                .build();
        delete(client);

        assertThat(simulator().requests().get(0).header("User-Agent"))
                .startsWith("thrive-sdk-java/")
                .endsWith(" leavers-job/1.4");
        assertThat(simulator().requests().get(0).header("X-Team")).isEqualTo("people-systems");
    }

    @Test
    void proxy() {
        ThriveClient client = simulator()
                .client()
                .proxy(ProxySelector.of(
                        new InetSocketAddress("127.0.0.1", simulator().uri().getPort())))
                .build();
        delete(client);
    }

    @Test
    void proxyThatWantsCredentials() throws IOException {
        try (DemandingProxy demanding = DemandingProxy.start()) {
            HttpHost proxy = demanding.host();
            BasicCredentialsProvider credentials = new BasicCredentialsProvider();
            credentials.setCredentials(
                    new AuthScope(proxy), new UsernamePasswordCredentials("proxy-user", "proxy-secret".toCharArray()));
            CloseableHttpClient http = HttpClients.custom()
                    .setProxy(proxy)
                    .setDefaultCredentialsProvider(credentials)
                    .disableAutomaticRetries()
                    .disableRedirectHandling()
                    .disableContentCompression()
                    .disableCookieManagement()
                    .build();
            ThriveClient client = simulator()
                    .client()
                    .transport(FeignTransport.of(new ApacheHttp5Client(http), Timekeeper.system()))
                    .build();
            delete(client);

            assertThat(demanding.passed()).singleElement().asString().startsWith("DELETE http://127.0.0.1:");
        }
    }

    @Test
    void timeThatRunsFast() {
        simulator().failNext(Fault.status(429, "60"));
        ThriveClient client = simulator()
                .client()
                .time(new FastTime())
                .timeout(Duration.ofHours(8))
                .responseTimeout(Duration.ofHours(1))
                .build();
        delete(client);

        assertThat(simulator().requests()).hasSize(2);
    }

    /** A thousand times as fast as the machine's. */
    static final class FastTime implements Timekeeper {
        private final long start = System.nanoTime();

        @Override
        public long nanoTime() {
            return start + (System.nanoTime() - start) * 1000;
        }

        @Override
        public Instant instant() {
            return Instant.EPOCH.plusNanos(nanoTime() - start);
        }

        @Override
        public Runnable schedule(Runnable task, Duration delay) {
            return Timekeeper.system().schedule(task, delay.dividedBy(1000));
        }
    }

    @Test
    void trustAndKeys() throws NoSuchAlgorithmException {
        SSLContext sslContext = SSLContext.getDefault();
        ThriveClient client = simulator().client().sslContext(sslContext).build();
        delete(client);
    }

    @Test
    void httpClientOfOnesOwn() {
        HttpClient http =
                JdkTransport.defaults().connectTimeout(Duration.ofSeconds(3)).build();
        ThriveClient client = simulator().client().httpClient(http).build();
        delete(client);
    }

    @Test
    void transportOfOnesOwn() {
        Transport jdk = JdkTransport.create(Duration.ofSeconds(10), Timekeeper.system());
        CountingTransport counting = new CountingTransport(jdk);
        ThriveClient client = simulator().client().transport(counting).build();
        delete(client);

        assertThat(counting.sent).hasSize(1);
    }

    @Test
    void executor() {
        ExecutorService executor = Executors.newFixedThreadPool(4);
        ThriveClient client = simulator().client().executor(executor).build();
        assertThat(client.async().users().deleteUser("jane").join().success()).isTrue();
        client.close();
        executor.shutdown();
    }

    @Test
    void observer() {
        AuditTrail trail = new AuditTrail();
        ThriveClient client = simulator().client().observer(trail).build();
        delete(client);

        assertThat(trail.lines).containsExactly("deleteUser ok");
    }

    @Test
    void manyTenants() {
        ThriveAuth other = simulator().tenant().clientCredentials();
        ThriveClient client = simulator().client().build();
        try (ThriveClient tenant = client.forTenant(other)) {
            assertThat(tenant.users().deleteUser("jane").success()).isTrue();
        }
        client.close();
    }

    /** Writes down how each call ended. */
    static final class AuditTrail implements ThriveObserver {
        private final List<String> lines = new ArrayList<>();

        @Override
        public void callEnded(CallInfo call, Duration took, @Nullable ThriveException failure) {
            lines.add(call.operation().id() + (failure == null ? " ok" : " failed"));
        }
    }

    /** Counts what it hands on. */
    static final class CountingTransport implements Transport {
        private final Transport next;
        private final List<String> sent = new ArrayList<>();

        CountingTransport(Transport next) {
            this.next = next;
        }

        @Override
        public CompletableFuture<Answer> send(WireRequest request, Duration timeout) {
            sent.add(request.method());
            return next.send(request, timeout);
        }

        @Override
        public void close() {
            next.close();
        }
    }

    private static void delete(ThriveClient client) {
        assertThat(client.users().deleteUser("jane").success()).isTrue();
        client.close();
    }

    private ThriveSimulator simulator() {
        return thrive.simulator();
    }
}
