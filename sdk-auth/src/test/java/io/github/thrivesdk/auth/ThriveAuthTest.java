package io.github.thrivesdk.auth;

import static io.github.thrivesdk.auth.Operations.READ;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.thrivesdk.core.Secret;
import io.github.thrivesdk.core.TenantId;
import io.github.thrivesdk.core.auth.Authorization;
import io.github.thrivesdk.core.auth.Authorizer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThriveAuthTest extends AuthTest {
    @Test
    void basicHeaderIsTenantColonSecretInUtf8() {
        Authorizer basic = open(ThriveAuth.basic(TENANT, "p:ä€ß%+/=😀"));

        assertThat(header(basic, READ)).isEqualTo("Basic " + base64(TENANT + ":p:ä€ß%+/=😀"));
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void basicGivesTheSameAuthorizationAgainAndAgain() {
        Authorizer basic = open(ThriveAuth.basic(TENANT, "secret"));

        assertThat(soon(ask(basic, READ))).isSameAs(soon(ask(basic, READ)));
    }

    @Test
    void rejectedBasicWithAFixedSecretIsNotTriedAgain() {
        Authorizer basic = open(ThriveAuth.basic(TENANT, "secret"));

        assertThat(basic.rejected(soon(ask(basic, READ)))).isFalse();
    }

    @Test
    void changedSecretOfASupplierIsUsedAtOnce() {
        AtomicReference<Secret> secret = new AtomicReference<>(Secret.of("one"));
        Authorizer basic = open(ThriveAuth.basic(new TenantId(TENANT), secret::get));
        Authorization first = soon(ask(basic, READ));

        secret.set(Secret.of("two"));

        assertThat(basic.rejected(first)).isTrue();
        assertThat(header(basic, READ)).isEqualTo("Basic " + base64(TENANT + ":two"));
    }

    @Test
    void supplierThatThrowsIsNamedWithoutItsMessage() {
        Authorizer basic = open(ThriveAuth.basic(new TenantId(TENANT), () -> {
            throw new IllegalStateException("vault says hunter2");
        }));

        assertThat(refusal(basic, READ))
                .hasMessage("No credentials: the supplier of the API secret threw IllegalStateException")
                .hasNoCause();
    }

    @Test
    void supplierThatThrowsACheckedExceptionIsNamedTooAndBlocksNobody() {
        Supplier<Secret> kotlin = () -> {
            ThriveAuthTest.<RuntimeException>throwAsKotlinDoes(new IOException("vault says hunter2"));
            return Secret.of("never given");
        };
        Authorizer basic = open(ThriveAuth.basic(new TenantId(TENANT), kotlin));
        Authorizer oauth = open(credentials().clientSecret(kotlin).build());

        assertThat(refusal(basic, READ)).hasMessage("No credentials: the supplier of the API secret threw IOException");
        for (int call = 0; call < 2; call++) {
            assertThat(refusal(oauth, READ))
                    .hasMessage("No credentials: the supplier of the client secret threw IOException");
        }
    }

    @SuppressWarnings("unchecked")
    private static <E extends Exception> void throwAsKotlinDoes(Exception failure) throws E {
        throw (E) failure;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "eu:west", "a/b", "a b", "eu-west-2_AbcdEfghI\n", "é"})
    void tenantIdThatCannotBeOneIsRefused(String tenantId) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ThriveAuth.basic(tenantId, "secret"))
                .withMessageStartingWith("tenantId is ");
    }

    @Test
    void secretWithATrailingNewlineIsRefusedWithoutRepeatingIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ThriveAuth.basic(TENANT, "hunter2\n"))
                .withMessage("API secret begins or ends with white space (a newline copied from a file?): remove it");
    }

    @Test
    void secretWithHalfASurrogatePairIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ThriveAuth.basic(TENANT, "a\ud83d"))
                .withMessage("the secret holds half a surrogate pair: check how it was copied");
    }

    @Test
    void missingSettingsAreNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> ThriveAuth.clientCredentials().tenantId(TENANT).build())
                .withMessage("clientId is missing");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ThriveAuth.clientCredentials(TENANT, "client", " "))
                .withMessage("clientSecret is missing: give the value that Thrive issued");
    }

    @Test
    void nothingPrintsASecret() {
        assertThat(ThriveAuth.basic(TENANT, "hunter2")).hasToString("ThriveAuth[basic, tenantId=eu-west-2_AbcdEfghI]");
        assertThat(ThriveAuth.clientCredentials(TENANT, "client", "hunter2"))
                .hasToString("ThriveAuth[client credentials, tenantId=eu-west-2_AbcdEfghI, clientId=client]");
    }

    static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
