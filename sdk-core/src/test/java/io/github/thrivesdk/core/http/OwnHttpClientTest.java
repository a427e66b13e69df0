package io.github.thrivesdk.core.http;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.thrivesdk.core.Timekeeper;
import java.net.Authenticator;
import java.net.CookieManager;
import java.net.http.HttpClient;
import org.junit.jupiter.api.Test;

/** What a JDK client of the caller's own must not do by itself. */
class OwnHttpClientTest {
    @Test
    void clientThatFollowsRedirectsIsRefused() {
        refused(JdkTransport.defaults().followRedirects(HttpClient.Redirect.NORMAL), "Redirect.NEVER");
    }

    @Test
    void clientThatKeepsCookiesIsRefused() {
        refused(JdkTransport.defaults().cookieHandler(new CookieManager()), "CookieHandler");
    }

    @Test
    void clientThatAnswersChallengesIsRefused() {
        refused(JdkTransport.defaults().authenticator(new Authenticator() {}), "Authenticator");
    }

    private static void refused(HttpClient.Builder client, String what) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JdkTransport.of(client.build(), Timekeeper.system()))
                .withMessageContaining(what);
    }
}
