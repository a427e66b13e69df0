package io.github.thrivesdk.it.token;

import java.net.URI;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** With mock-oauth2-server, which takes any secret and closes every connection. */
class MockOAuth2ServerTest extends TokenServerContract {
    private static final MockOAuth2Server SERVER = new MockOAuth2Server();

    @BeforeAll
    static void start() {
        SERVER.start();
    }

    @AfterAll
    static void stop() {
        SERVER.shutdown();
    }

    @Override
    URI tokenEndpoint(String tenant) {
        return SERVER.tokenEndpointUrl(tenant).uri();
    }

    @Override
    String secret() {
        return "s:%+/= ü";
    }
}
