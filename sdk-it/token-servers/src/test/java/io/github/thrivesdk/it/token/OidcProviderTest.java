package io.github.thrivesdk.it.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.thrivesdk.client.ThriveClient;
import io.github.thrivesdk.core.error.ThriveApiException;
import io.github.thrivesdk.core.error.ThriveTokenException;
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
    URI tokenEndpoint(String tenant) {
        return at(TOKEN_PATHS + tenant);
    }

    private static TokenInspector inspector() {
        return new TokenInspector(at("/token/introspection"), at("/token/revocation"), CLIENT_ID, SECRET);
    }

    private static URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
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

    @Test
    void revokedTokenIsReplacedOnceForAllCalls() throws Exception {
        revokedTokenIsReplacedOnceForAllCalls(inspector());
    }

    @Test
    void unknownTenantIsExplained() {
        unknownTenantIsExplained(ThriveTokenException.Reason.UNKNOWN_TENANT);
    }

    /** It gives a token without the scope and does not say so; the API has to. */
    @Test
    void scopeThatIsSilentlyNotGrantedIsExplainedWhereItIsMissed() {
        gateway.inspectWith(inspector());
        try (ThriveClient client = client(credentials().scopes("api/write").build())) {
            assertThatExceptionOfType(ThriveApiException.Forbidden.class)
                    .isThrownBy(() -> client.users().deleteUser("jane"))
                    .withMessageContaining("it takes the scope api/write (says the server)");
        }
        assertThat(gateway.tokenRequests()).hasSize(1);
        assertThat(gateway.calls()).hasSize(1);
    }
}
