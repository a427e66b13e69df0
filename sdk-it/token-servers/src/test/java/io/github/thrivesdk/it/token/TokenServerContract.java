package io.github.thrivesdk.it.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.thrivesdk.auth.ClientCredentials;
import io.github.thrivesdk.auth.ThriveAuth;
import io.github.thrivesdk.client.ThriveClient;
import io.github.thrivesdk.core.ThriveEnvironment;
import io.github.thrivesdk.core.error.ThriveTokenException;
import io.github.thrivesdk.generated.model.DeleteUserResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds with every token server. */
abstract class TokenServerContract {
    static final String TENANT = "eu-west-2_Test";
    static final String TOKEN_PATHS = "/oauth2/token/";
    static final String TOKEN_PATH = TOKEN_PATHS + TENANT;
    static final String CLIENT_ID = "hr sync+1";

    Gateway gateway;

    /** Where the server gives tokens for a tenant, or would if it knew the tenant. */
    abstract URI tokenEndpoint(String tenant);

    /** A secret of characters that only an exact encoding gets to the server. */
    abstract String secret();

    /** The client that sends its secret in the body. */
    String clientInBody() {
        return CLIENT_ID + "-post";
    }

    @BeforeEach
    void openGateway() throws IOException {
        gateway = new Gateway(this::tokenEndpoint);
    }

    @AfterEach
    void closeGateway() {
        gateway.close();
    }

    @Test
    void tokenIsUsedForTheCall() {
        try (ThriveClient client = client(credentials().build())) {
            assertThat(client.users().deleteUser("jane").success()).isTrue();
        }
        assertThat(gateway.calls()).isEqualTo(gateway.tokens()).hasSize(1);
    }

    @Test
    void secretInTheBodyIsUnderstoodToo() {
        ClientCredentials inBody =
                credentials().clientId(clientInBody()).secretInBody().build();
        try (ThriveClient client = client(inBody)) {
            assertThat(client.users().deleteUser("jane").success()).isTrue();
        }
        assertThat(gateway.calls()).isEqualTo(gateway.tokens()).hasSize(1);
    }

    @Test
    void scopesAreAskedForWithSpacesBetweenThem() {
        try (ThriveClient client =
                client(credentials().scopes("api/read", "api/all").build())) {
            client.users().deleteUser("jane");
        }
        assertThat(gateway.tokenRequests()).singleElement().asString().contains("scope=api%2Fall+api%2Fread");
    }

    @Test
    void thousandConcurrentCallersShareOneTokenRequest() {
        try (ThriveClient client = client(credentials().build())) {
            List<CompletableFuture<DeleteUserResponse>> calls = IntStream.range(0, 1_000)
                    .mapToObj(number -> client.async().users().deleteUser("user-" + number))
                    .toList();
            assertThat(calls)
                    .allSatisfy(call -> assertThat(call.join().success()).isTrue());
        }
        assertThat(gateway.tokenRequests()).hasSize(1);
        assertThat(gateway.calls()).hasSize(1_000).containsOnly(gateway.tokens().get(0));
    }

    /** For servers that can revoke. */
    void revokedTokenIsReplacedOnceForAllCalls(TokenInspector inspector) throws Exception {
        gateway.inspectWith(inspector);
        try (ThriveClient client = client(credentials().build())) {
            client.users().deleteUser("jane");
            inspector.revoke(gateway.tokens().get(0));
            List<CompletableFuture<DeleteUserResponse>> calls = IntStream.range(0, 20)
                    .mapToObj(number -> client.async().users().deleteUser("user-" + number))
                    .toList();
            assertThat(calls)
                    .allSatisfy(call -> assertThat(call.join().success()).isTrue());
        }
        assertThat(gateway.tokenRequests()).hasSize(2);
        assertThat(gateway.calls()).contains(gateway.tokens().get(1));
    }

    /** For servers that keep tenants apart. */
    void unknownTenantIsExplained(ThriveTokenException.Reason reason) {
        ThriveAuth elsewhere = credentials().tenantId("eu-west-2_Elsewhere").build();
        try (ThriveClient client = client(elsewhere)) {
            assertThatExceptionOfType(ThriveTokenException.class)
                    .isThrownBy(() -> client.users().deleteUser("jane"))
                    .withMessageContaining(gateway.uri() + TOKEN_PATHS + "eu-west-2_Elsewhere (LOOPBACK) answered ")
                    .withMessageNotContaining(secret())
                    .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
        }
        assertThat(gateway.calls()).isEmpty();
    }

    ClientCredentials.Builder credentials() {
        return ThriveAuth.clientCredentials()
                .tenantId(TENANT)
                .clientId(CLIENT_ID)
                .clientSecret(secret());
    }

    ThriveClient client(ThriveAuth auth) {
        return ThriveClient.builder()
                .environment(ThriveEnvironment.loopback(gateway.uri()))
                .timeout(Duration.ofSeconds(60))
                .auth(auth)
                .build();
    }

    /** For servers that check secrets. */
    void wrongSecretIsExplained() {
        ClientCredentials wrong = credentials().clientSecret("not-the-secret").build();
        try (ThriveClient client = client(wrong)) {
            assertThatExceptionOfType(ThriveTokenException.class)
                    .isThrownBy(() -> client.users().deleteUser("jane"))
                    .withMessageContaining("invalid_client")
                    .withMessageContaining(gateway.uri() + TOKEN_PATH)
                    .withMessageNotContaining("not-the-secret")
                    .satisfies(refused ->
                            assertThat(refused.reason()).isEqualTo(ThriveTokenException.Reason.INVALID_CLIENT));
        }
        assertThat(gateway.calls()).isEmpty();
    }

    /** For servers that refuse scopes that the client may not have. */
    void scopeThatIsNotGrantedIsExplained() {
        ClientCredentials wrong = credentials().scopes("api/write").build();
        try (ThriveClient client = client(wrong)) {
            assertThatExceptionOfType(ThriveTokenException.class)
                    .isThrownBy(() -> client.users().deleteUser("jane"))
                    .withMessageContaining("invalid_scope")
                    .satisfies(refused ->
                            assertThat(refused.reason()).isEqualTo(ThriveTokenException.Reason.INVALID_SCOPE));
        }
        assertThat(gateway.calls()).isEmpty();
    }
}
