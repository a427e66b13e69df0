package io.github.thrivesdk.auth;

import static io.github.thrivesdk.auth.Operations.EVENT;
import static io.github.thrivesdk.auth.Operations.READ;
import static io.github.thrivesdk.auth.ThriveAuthTest.base64;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The token request as it arrives at a real socket. */
class TokenRequestTest extends AuthTest {
    @Test
    void tokenIsAskedForWithAFormAndABasicHeader() {
        assertThat(header(open(credentials().build()), READ)).isEqualTo("Bearer token-1");

        assertThat(server.last().method()).isEqualTo("POST");
        assertThat(server.last().path()).isEqualTo("/oauth2/token/" + TENANT);
        assertThat(server.last().contentType()).containsExactly("application/x-www-form-urlencoded");
        assertThat(server.last().authorization()).containsExactly("Basic " + base64("client:s3cret"));
        assertThat(server.last().body()).isEqualTo("grant_type=client_credentials&scope=api%2Fall");
    }

    @Test
    void idAndSecretAreFormEncodedBeforeBase64() {
        ThriveAuth auth = credentials()
                .clientId("cli:ent")
                .clientSecret("a:b%c+d/e=f g&ä€😀")
                .build();

        header(open(auth), READ);

        assertThat(server.last().authorization())
                .containsExactly("Basic " + base64("cli%3Aent:a%3Ab%25c%2Bd%2Fe%3Df+g%26%C3%A4%E2%82%AC%F0%9F%98%80"));
    }

    @Test
    void secretInBodySendsNoHeader() {
        header(open(credentials().clientSecret("a&b=c").secretInBody().build()), READ);

        assertThat(server.last().authorization()).isEmpty();
        assertThat(server.last().body())
                .isEqualTo("grant_type=client_credentials&scope=api%2Fall&client_id=client&client_secret=a%26b%3Dc");
    }

    @Test
    void scopesAreJoinedByASpace() {
        header(open(credentials().scopes("api/write", "api/read").build()), READ);

        assertThat(server.last().body()).isEqualTo("grant_type=client_credentials&scope=api%2Fread+api%2Fwrite");
    }

    @Test
    void scopesOfTheServerSendsNone() {
        header(open(credentials().scopesOfTheServer().build()), READ);

        assertThat(server.last().body()).isEqualTo("grant_type=client_credentials");
    }

    @Test
    void eachUseAsksForItsOwnScopes() {
        ThriveAuth auth = credentials().scopes("api/read", "api/webhooks").build();

        header(open(auth), EVENT);

        assertThat(server.last().body()).isEqualTo("grant_type=client_credentials&scope=api%2Fwebhooks");
    }
}
