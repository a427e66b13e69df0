package io.github.thrivesdk.it.token;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.thrivesdk.it.node.NodeProgram;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** With oidc-provider, a certified OpenID Connect server. It takes ASCII secrets only. */
class OidcProviderTest extends TokenServerContract {
    private static final String SECRET = "s:%+/=& \"quoted\" 100%41";
    private static @Nullable NodeProgram server;
    private static int port;

    @BeforeAll
    static void start() throws IOException {
        assumeTrue(NodeProgram.isNpmHere(), "npm is not installed: oidc-provider is left out");
        port = NodeProgram.freePort();
        server = NodeProgram.start(
                "oidc", "listening", "node", "server.js", String.valueOf(port), TOKEN_PATH, CLIENT_ID, SECRET);
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Override
    URI tokenEndpoint() {
        return URI.create("http://127.0.0.1:" + port + TOKEN_PATH);
    }

    @Override
    String secret() {
        return SECRET;
    }

    @Test
    @Override
    void wrongSecretIsExplained() {
        super.wrongSecretIsExplained();
    }
}
