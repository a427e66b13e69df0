package io.github.thrivesdk.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thrivesdk.auth.TokenServer.Reply;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class TokenCheckTest extends AuthTest {
    @Test
    void eachKindOfTokenIsTried() {
        server.answer(request -> request.body().contains("webhooks")
                ? new Reply(400, "{\"error\":\"invalid_scope\"}")
                : server.token(3600));

        List<TokenCheck> findings =
                check(credentials().scopes("api/read", "api/webhooks").build());

        assertThat(findings)
                .extracting(TokenCheck::toString)
                .containsExactly(
                        "ok      token for PUBLIC_API with api/read: came, lives 3600 s, holds api/read",
                        "FAILED  token for WEBHOOKS with api/webhooks: No access token: " + server.url()
                                + "/oauth2/token/" + TENANT
                                + " (LOOPBACK) answered 400 invalid_scope: the client is not"
                                + " granted api/webhooks, or this endpoint does not give it. For WEBHOOKS it gives"
                                + " api/all api/webhooks; ask for less with scopes(...) or THRIVE_SCOPES, or have the"
                                + " scope granted");
    }

    @Test
    void checkNeedsNoClient() {
        assertThat(credentials().scopes("api/read").build().check(server.environment()))
                .extracting(TokenCheck::ok)
                .containsExactly(true);
    }

    @Test
    void leastPrivilegeTriesEachScope() {
        assertThat(check(credentials().leastPrivilege().build()))
                .extracting(TokenCheck::what)
                .containsExactly(
                        "token for PUBLIC_API with api/all",
                        "token for PUBLIC_API with api/read",
                        "token for PUBLIC_API with api/write",
                        "token for WEBHOOKS with api/all",
                        "token for WEBHOOKS with api/webhooks");
    }

    @Test
    void scopesOfTheServerAreTriedToo() {
        assertThat(check(credentials().scopesOfTheServer().build()))
                .extracting(TokenCheck::toString)
                .contains("ok      token for PUBLIC_API with no scope named: came, lives 3600 s");
    }

    @Test
    void basicHasNothingToCheckAgainst() {
        assertThat(check(ThriveAuth.basic(TENANT, "s3cret")))
                .extracting(TokenCheck::toString)
                .containsExactly("ok      API secret ***: it can be read; Basic has no endpoint to check it against");
    }

    @Test
    void unreadableSecretIsAFinding() {
        Path file = Path.of("/nowhere/secret");

        assertThat(check(credentials().clientSecret(ThriveAuth.secretFile(file)).build()))
                .allSatisfy(finding -> {
                    assertThat(finding.ok()).isFalse();
                    assertThat(finding.finding())
                            .isEqualTo("No credentials: the secret in the file /nowhere/secret cannot be read:"
                                    + " there is no such file");
                });
    }

    private List<TokenCheck> check(ThriveAuth auth) {
        return soon(auth.check(new Lent(server.environment(), transport, time)));
    }
}
