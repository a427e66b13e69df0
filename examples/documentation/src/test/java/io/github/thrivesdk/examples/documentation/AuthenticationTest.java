package io.github.thrivesdk.examples.documentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import feign.Feign;
import feign.Param;
import feign.RequestLine;
import feign.Response;
import io.github.thrivesdk.auth.ScopeCheck;
import io.github.thrivesdk.auth.ThriveAuth;
import io.github.thrivesdk.auth.ThriveSettings;
import io.github.thrivesdk.auth.TokenCheck;
import io.github.thrivesdk.auth.TokenPool;
import io.github.thrivesdk.client.ThriveClient;
import io.github.thrivesdk.core.Secret;
import io.github.thrivesdk.core.TenantId;
import io.github.thrivesdk.core.ThriveEnvironment;
import io.github.thrivesdk.core.TokenUse;
import io.github.thrivesdk.core.error.ThriveTokenException;
import io.github.thrivesdk.testkit.SimulatedTenant;
import io.github.thrivesdk.testkit.ThriveSimulator;
import io.github.thrivesdk.testkit.ThriveSimulatorExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The Java and the texts of docs/authentication.md, run against the simulator. */
class AuthenticationTest {
    private static final String PAGE = read(Path.of("../../docs/authentication.md"));

    @RegisterExtension
    final ThriveSimulatorExtension thrive = new ThriveSimulatorExtension();

    private final List<String> set = new ArrayList<>();

    @AfterEach
    void forget() {
        set.forEach(System::clearProperty);
    }

    @Test
    void hostsAreThoseOfTheEnvironments() {
        assertThat(ThriveEnvironment.all())
                .hasSize(4)
                .allSatisfy(environment -> assertThat(PAGE)
                        .contains("| `" + environment.name() + "` | `" + environment.host(TokenUse.PUBLIC_API) + "` | `"
                                + environment.host(TokenUse.WEBHOOKS) + "` |"));
    }

    @Test
    void basic() {
        TenantId tenantId = tenant().id();
        Secret apiSecret = tenant().apiSecret();
        ThriveAuth auth = ThriveAuth.basic(tenantId, apiSecret);
        assertThat(deletes(auth)).isTrue();
    }

    @Test
    void clientCredentials() {
        TenantId tenantId = tenant().id();
        Secret clientSecret = tenant().clientSecret();
        String clientId = tenant().clientId();
        ThriveAuth auth = ThriveAuth.clientCredentials()
                .tenantId(tenantId)
                .clientId(clientId)
                .clientSecret(clientSecret)
                .scopes("api/read", "api/write")
                .build();
        assertThat(deletes(auth)).isTrue();
    }

    @Test
    void scopesOfUserEvents() {
        ThriveAuth auth = ThriveAuth.clientCredentials()
                .tenantId(tenant().id())
                .clientId(tenant().clientId())
                .clientSecret(tenant().clientSecret())
                .scopes(TokenUse.PUBLIC_API, "api/write")
                .scopes(TokenUse.WEBHOOKS, "api/webhooks")
                .build();
        assertThat(deletes(auth)).isTrue();
    }

    @Test
    void leastPrivilege() {
        ThriveAuth auth = ThriveAuth.clientCredentials()
                .tenantId(tenant().id())
                .clientId(tenant().clientId())
                .clientSecret(tenant().clientSecret())
                .scopes("api/read", "api/write")
                .leastPrivilege()
                .build();
        assertThat(deletes(auth)).isTrue();
        assertThat(simulator().requests().get(0).body()).endsWith("scope=api%2Fwrite");
    }

    @Test
    void missingScopeIsSaidBeforeAnythingIsSent() {
        ThriveAuth readOnly = ThriveAuth.clientCredentials()
                .tenantId(tenant().id())
                .clientId(tenant().clientId())
                .clientSecret(tenant().clientSecret())
                .scopes("api/read")
                .build();
        assertThat(refusal(readOnly).getMessage()).isEqualTo(line("missing-scope"));
        assertThat(simulator().requests()).isEmpty();
    }

    @Test
    void scopeCheckCanWarnOnly() {
        ThriveAuth auth = ThriveAuth.clientCredentials()
                .tenantId(tenant().id())
                .clientId(tenant().clientId())
                .clientSecret(tenant().clientSecret())
                .scopes("api/read", "api/write")
                .scopeCheck(ScopeCheck.WARN)
                .build();
        assertThat(deletes(auth)).isTrue();
    }

    @Test
    void secretInAFile(@TempDir Path folder) throws IOException {
        TenantId tenantId = tenant().id();
        Path file =
                Files.writeString(folder.resolve("secret"), tenant().apiSecret().reveal() + "\n");
        ThriveAuth auth = ThriveAuth.basic(tenantId, ThriveAuth.secretFile(file));
        assertThat(deletes(auth)).isTrue();
    }

    @Test
    void settingsOfTheMachine() {
        set("thrive.environment", "STAGING");
        set("thrive.tenant-id", "eu-west-2_AbcdEfghI");
        set("thrive.client-id", "hr-sync");
        set("thrive.client-secret", "s3cret");
        set("thrive.scopes", "api/read api/write");
        String explained = ThriveSettings.load().explain();
        assertThat(explained.strip()).isEqualTo(text("explain"));
    }

    @Test
    void misspeltSettingIsListed() {
        set("thrive.environment", "STAGING");
        set("thrive.tenant-id", "eu-west-2_AbcdEfghI");
        set("thrive.client-id", "hr-sync");
        set("thrive.client-secret", "s3cret");
        set("thrive.scope", "api/read");
        try (ThriveClient client = ThriveClient.fromEnvironment().build()) {
            assertThat(client.explain()).contains("ignored           system property thrive.scope ");
        }
    }

    @Test
    void missingSettingsAreNamed() {
        set("thrive.tenant-id", "eu-west-2_AbcdEfghI");
        assertThatIllegalStateException()
                .isThrownBy(ThriveAuth::fromEnvironment)
                .withMessage(text("missing-settings"));
    }

    @Test
    void credentialsAreTriedAtTheTokenEndpoint() {
        List<String> lines = new ArrayList<>();
        try (ThriveClient client =
                simulator().client().auth(tenant().clientCredentials()).build()) {
            for (TokenCheck check : client.checkCredentials()) {
                lines.add(check.toString());
            }
        }
        assertThat(lines).isNotEmpty().allMatch(line -> line.contains("ok"));
    }

    @Test
    void wrongPlaceIsRefusedBeforehand() {
        List<String> messages = new ArrayList<>();
        ThriveAuth auth = ThriveAuth.basic("eu-west-2_AbcdEfghI", "secret").onlyFor(ThriveEnvironment.STAGING);
        try {
            ThriveClient.builder()
                    .environment(ThriveEnvironment.PRODUCTION)
                    .auth(auth)
                    .build();
        } catch (IllegalArgumentException elsewhere) {
            messages.add(elsewhere.getMessage());
        }
        assertThat(messages).containsExactly(line("elsewhere"));
    }

    @Test
    void manyTenants() {
        SimulatedTenant second = simulator().addTenant(new TenantId("eu-west-2_Second"));
        second.withUsers("jane");
        tenant().withUsers("jane");
        Map<String, ThriveAuth> customers =
                Map.of("first", tenant().clientCredentials(), "second", second.clientCredentials());
        try (ThriveClient client =
                simulator().client().auth(tenant().clientCredentials()).build()) {
            customers.forEach((customer, auth) -> client.forTenant(auth).users().deleteUser("jane"));
        }
        assertThat(tenant().users()).isEmpty();
        assertThat(second.users()).isEmpty();
    }

    @Test
    void poolOfTokens() {
        TokenPool pool = TokenPool.ofSize(10_000);
        ThriveAuth auth = ThriveAuth.clientCredentials()
                .tenantId(tenant().id())
                .clientId(tenant().clientId())
                .clientSecret(tenant().clientSecret())
                .sharing(pool)
                .build();
        assertThat(deletes(auth)).isTrue();
        assertThat(pool.count()).isEqualTo(1);
    }

    /** An interface of one's own. */
    interface OwnUsersApi {
        @RequestLine(value = "DELETE /rest/v2/users/ref/{ref}", decodeSlash = false)
        Response delete(@Param("ref") String ref);
    }

    @Test
    void feignOfOnesOwn() {
        tenant().withUsers("jane");
        ThriveEnvironment environment = simulator().environment();
        ThriveAuth auth = tenant().clientCredentials();
        OwnUsersApi users = Feign.builder()
                .addCapability(auth.capability(environment))
                .target(OwnUsersApi.class, environment.host(TokenUse.PUBLIC_API).toString());
        assertThat(users.delete("jane").status()).isEqualTo(200);
    }

    @Test
    void wrongSecretIsExplained() {
        ThriveAuth wrong = ThriveAuth.clientCredentials(tenant().id().value(), tenant().clientId(), "wrong");
        assertThat(refusal(wrong).getMessage())
                .isEqualTo(line("invalid-client")
                        .replace("http://127.0.0.1:8080", simulator().uri().toString()));
    }

    private ThriveTokenException refusal(ThriveAuth auth) {
        try (ThriveClient client = simulator().client().auth(auth).build()) {
            client.users().deleteUser("jane");
            throw new AssertionError("It was not refused");
        } catch (ThriveTokenException refused) {
            return refused;
        }
    }

    private boolean deletes(ThriveAuth auth) {
        tenant().withUsers("jane");
        try (ThriveClient client = simulator().client().auth(auth).build()) {
            return Boolean.TRUE.equals(client.users().deleteUser("jane").success());
        }
    }

    private void set(String property, String value) {
        System.setProperty(property, value);
        set.add(property);
    }

    /** The text block of the page that stands below this mark. */
    private static String text(String mark) {
        String opening = "<!-- " + mark + " -->\n```text\n";
        int start = PAGE.indexOf(opening);
        assertThat(start).as(mark).isNotNegative();
        String rest = PAGE.substring(start + opening.length());
        return rest.substring(0, rest.indexOf("\n```"));
    }

    /** The same as one line. */
    private static String line(String mark) {
        return text(mark).replaceAll("\\s+", " ");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private SimulatedTenant tenant() {
        return simulator().tenant();
    }

    private ThriveSimulator simulator() {
        return thrive.simulator();
    }
}
