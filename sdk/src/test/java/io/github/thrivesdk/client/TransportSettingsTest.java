package io.github.thrivesdk.client;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.thrivesdk.auth.ThriveAuth;
import io.github.thrivesdk.core.ThriveEnvironment;
import io.github.thrivesdk.core.Timekeeper;
import io.github.thrivesdk.core.http.JdkTransport;
import java.net.http.HttpClient;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;

/** A setting that would have no effect is refused: whoever sets a proxy or trust material relies on it. */
class TransportSettingsTest {
    @Test
    void settingOfTheSdksTransportIsRefusedBesideAnHttpClientOfOnesOwn() throws NoSuchAlgorithmException {
        SSLContext context = SSLContext.getDefault();

        assertThatRefused("proxy", builder -> builder.proxy(HttpClient.Builder.NO_PROXY));
        assertThatRefused("TLS", builder -> builder.sslContext(context));
        assertThatRefused("connect timeout", builder -> builder.connectTimeout(Duration.ofSeconds(1)));
        assertThatRefused("idle timeout", builder -> builder.idleTimeout(Duration.ofSeconds(1)));
    }

    @Test
    void settingOfTheSdksTransportIsRefusedBesideATransportOfOnesOwn() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> client().transport(JdkTransport.create(Duration.ofSeconds(1), Timekeeper.system()))
                        .proxy(HttpClient.Builder.NO_PROXY)
                        .build())
                .withMessage("proxy is set, but has no effect on a transport of your own: set it there");
    }

    @Test
    void httpClientAndTransportAreNotGivenBoth() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> client().transport(JdkTransport.create(Duration.ofSeconds(1), Timekeeper.system()))
                        .httpClient(JdkTransport.defaults().build())
                        .build())
                .withMessage("transport and httpClient are set: give one of them");
    }

    private static void assertThatRefused(String setting, UnaryOperator<ThriveClientBuilder> set) {
        HttpClient own = JdkTransport.defaults().build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> set.apply(client().httpClient(own)).build())
                .withMessage(setting + " is set, but has no effect on an HTTP client of your own: set it there");
    }

    private static ThriveClientBuilder client() {
        return ThriveClient.builder()
                .environment(ThriveEnvironment.PRODUCTION_MEA)
                .auth(ThriveAuth.basic("eu-west-2_AbcdEfghI", "secret"));
    }
}
