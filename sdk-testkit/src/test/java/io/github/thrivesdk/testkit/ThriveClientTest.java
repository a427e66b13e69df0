package io.github.thrivesdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.thrivesdk.auth.ThriveAuth;
import io.github.thrivesdk.auth.TokenCheck;
import io.github.thrivesdk.client.DeletionOutcome;
import io.github.thrivesdk.client.ThriveClient;
import io.github.thrivesdk.core.CallOptions;
import io.github.thrivesdk.core.TenantId;
import io.github.thrivesdk.core.ThriveEnvironment;
import io.github.thrivesdk.core.ThriveObserver;
import io.github.thrivesdk.core.TokenUse;
import io.github.thrivesdk.core.error.ThriveApiException;
import io.github.thrivesdk.core.error.ThriveNotSentException;
import io.github.thrivesdk.core.feign.ThriveFeign;
import io.github.thrivesdk.generated.api.UsersApi;
import io.github.thrivesdk.generated.model.UpdateUserRequest;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The client as its users see it, against the simulator. */
class ThriveClientTest {
    private static final String PLANTED = "planted-secret-value";

    @RegisterExtension
    final ThriveSimulatorExtension extension = new ThriveSimulatorExtension();

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\t", ".", "..", "../x", "a/../b", "a\u0000b", "a\r\nb", "\ud83d"})
    @SuppressWarnings("NullAway") // Callers without a null checker pass null.
    void refThatCannotBeAPathSegmentIsNeverSent(String ref) {
        try (ThriveClient client = simulator().client().build()) {
            assertThatThrownBy(() -> client.users().deleteUser(ref))
                    .isInstanceOf(ThriveNotSentException.class)
                    .hasMessageStartingWith("deleteUser: ref ");
            assertThat(client.tryDeleteUser(ref)).isInstanceOf(DeletionOutcome.NotSent.class);
        }

        assertThat(simulator().requests()).isEmpty();
    }

    @Test
    void refThatServersMayTakeForAnotherOperationIsNeverSent() {
        try (ThriveClient client = simulator().client().build()) {
            UpdateUserRequest change =
                    UpdateUserRequest.builder().jobTitle("Nurse").build();
            assertThatThrownBy(() -> client.users().updateUser("jane/suspend", change))
                    .isInstanceOf(ThriveNotSentException.class)
                    .hasMessageStartingWith("updateUser: ref must not end like the path of another operation");
        }

        assertThat(simulator().requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "eu:west", "a/b", "eu-west-2_A\n", ":tenantId", "..", "ü"})
    void malformedTenantIdIsRefusedByName(String tenantId) {
        assertThatThrownBy(() -> ThriveAuth.basic(tenantId, PLANTED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("tenantId")
                .hasMessageNotContaining(PLANTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", PLANTED + "\n", " " + PLANTED, PLANTED + "\u0007x"})
    void malformedSecretIsRefusedWithoutBeingRepeated(String secret) {
        assertThatThrownBy(() -> ThriveAuth.basic("eu-west-2_AbcdEfghI", secret))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("API secret")
                .hasMessageNotContaining(PLANTED);
    }

    @Test
    void missingEnvironmentIsNamed() {
        assertThatThrownBy(() -> ThriveClient.builder()
                        .auth(ThriveAuth.basic("eu-west-2_AbcdEfghI", PLANTED))
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("environment is missing: give ThriveEnvironment.PRODUCTION, say");
    }

    @Test
    void missingCredentialsAreNamed() {
        assertThatThrownBy(() -> ThriveClient.builder()
                        .environment(ThriveEnvironment.STAGING)
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("auth is missing: give ThriveAuth.basic(...) or ThriveAuth.clientCredentials(...)");
    }

    @Test
    void unknownEnvironmentNameListsTheKnownOnes() {
        assertThatThrownBy(() -> ThriveEnvironment.of("prod"))
                .hasMessage("environment must be one of PRODUCTION, PRODUCTION_MEA, STAGING, STAGING_MEA");
    }

    static Stream<URI> placesThatAreNeitherHttpsNorLoopback() {
        return Stream.of(
                URI.create("http://thrive.example"),
                URI.create("http://127.0.0.1.example"),
                URI.create("http://localhost@example.com"),
                URI.create("https://127.0.0.1"),
                URI.create("http://127.0.0.1:80/path"),
                URI.create("http://127.0.0.1:0"),
                URI.create("http://127.0.0.1:65536"),
                URI.create("localhost:8080"));
    }

    @ParameterizedTest
    @MethodSource("placesThatAreNeitherHttpsNorLoopback")
    void plainHttpGoesToLoopbackOnly(URI place) {
        assertThatThrownBy(() -> ThriveEnvironment.loopback(place)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void eachEnvironmentHasItsOwnTokenUrls() {
        List<String> urls = ThriveEnvironment.all().stream()
                .flatMap(place -> Stream.of(TokenUse.values())
                        .map(use -> place.tokenUrl(use, simulator().tenant().id())))
                .map(URI::toString)
                .toList();

        assertThat(urls)
                .containsExactly(
                        "https://public.api.learn.link/oauth2/token/eu-west-2_Simulated",
                        "https://user.api.learn.link/oauth2/token/eu-west-2_Simulated",
                        "https://public.api.mea.learn.tech/oauth2/token/eu-west-2_Simulated",
                        "https://user.api.mea.learn.tech/oauth2/token/eu-west-2_Simulated",
                        "https://public.api.learnstaging.link/oauth2/token/eu-west-2_Simulated",
                        "https://user.api.learnstaging.link/oauth2/token/eu-west-2_Simulated",
                        "https://public.api.meastaging.learn.tech/oauth2/token/eu-west-2_Simulated",
                        "https://user.api.meastaging.learn.tech/oauth2/token/eu-west-2_Simulated");
    }

    @Test
    void proxyOfFeignBehavesAsTheDirectImplementation() {
        simulator().tenant().withUsers("a/b");
        simulator().failNext(Fault.status(429, "0"));
        try (ThriveClient client = simulator().client().build()) {
            UsersApi proxy = ThriveFeign.proxy(UsersApi.class, client.pipeline());

            assertThat(proxy.deleteUser("a/b").success()).isTrue();
            assertThatThrownBy(() -> proxy.deleteUser("a/b")).isInstanceOf(ThriveApiException.NotFound.class);
            assertThatThrownBy(() -> proxy.deleteUser("..")).isInstanceOf(ThriveNotSentException.class);
        }

        assertThat(simulator().requests().stream().map(SeenRequest::path))
                .containsExactly("/rest/v2/users/ref/a%2Fb", "/rest/v2/users/ref/a%2Fb", "/rest/v2/users/ref/a%2Fb");
        assertThat(simulator().requests().get(1).headers().keySet())
                .contains("User-Agent", "X-Request-Id", "Accept", "Authorization");
    }

    @Test
    void asynchronousCallFailsWithTheSameException() {
        try (ThriveClient client = simulator().client().build()) {
            assertThatThrownBy(() -> client.async().users().deleteUser("nobody").join())
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(ThriveApiException.NotFound.class);
        }
    }

    @Test
    void explanationNamesEverySourceAndNoSecret() {
        try (ThriveClient client = simulator().client().build()) {
            assertThat(client.explain())
                    .contains("environment", "tenant id", "eu-west-2_Simulated", "set in code", "default", "***")
                    .doesNotContain(simulator().tenant().apiSecret().reveal());
        }
    }

    @Test
    void explanationIsWholeAndTrue() {
        try (ThriveClient client = ThriveClient.builder()
                .environment(ThriveEnvironment.STAGING)
                .auth(ThriveAuth.clientCredentials("eu-west-2_AbcdEfghI", "hr-sync", PLANTED))
                .timeout(Duration.ofSeconds(20))
                .validator(body -> List.of())
                .header("X-Job", PLANTED)
                .userAgentSuffix("leavers/1")
                .observer(new ThriveObserver() {})
                .build()) {
            assertThat(client.explain()
                            .lines()
                            .map(line -> line.replaceAll("  +", " | ").replaceAll(" \\(Java [^)]*\\)", "")))
                    .containsExactly(
                            "environment | STAGING (https://public.api.learnstaging.link) | set in code",
                            "tenant id | eu-west-2_AbcdEfghI | set in code",
                            "client id | hr-sync | set in code",
                            "client secret | *** | set in code",
                            "scopes | api/all | default",
                            "scope check | enforce | default",
                            "least privilege | false | default",
                            "secret in body | false | default",
                            "token URL | https://public.api.learnstaging.link/oauth2/token/eu-west-2_AbcdEfghI |"
                                    + " environment and tenant id",
                            "of user events | https://user.api.learnstaging.link/oauth2/token/eu-west-2_AbcdEfghI |"
                                    + " environment and tenant id",
                            "timeout | 20.0 s | set in code",
                            "response timeout | 30.0 s | default",
                            "connect timeout | 10.0 s | default",
                            "idle timeout | 4.0 s | default",
                            "proxy | none | default",
                            "TLS | of the JDK | default",
                            "transport | JdkTransport | default",
                            "retries | at most 4 attempts | default",
                            "JSON | JacksonBinding | default",
                            "body validation | own | set in code",
                            "user agent | thrive-sdk-java/" + version() + " leavers/1 | set in code",
                            "log bodies | false | default",
                            "header | X-Job | set in code",
                            "observer | own | set in code");
        }
    }

    @Test
    void explanationOfATenantHoldsNothingOfTheCredentialsOfAnother() {
        SimulatedTenant second = simulator().addTenant(new TenantId("eu-west-2_Second"));
        try (ThriveClient client = simulator()
                .client()
                .auth(simulator().tenant().clientCredentials())
                .build()) {
            ThriveAuth basic = ThriveAuth.basic(second.id(), second.apiSecret());

            assertThat(client.forTenant(basic).explain())
                    .contains("eu-west-2_Second")
                    .doesNotContain("client id", "client secret", "token URL", "eu-west-2_Simulated");
        }
    }

    @Test
    void clientOfATenantKeepsTheOptions() {
        simulator().failNext(Fault.status(503, "0"));
        try (ThriveClient client = simulator().client().build()) {
            ThriveClient careful = client.with(
                    CallOptions.builder().noRetry().requestId("job-7").build());

            assertThatThrownBy(() -> careful.forTenant(basic()).users().deleteUser("jane"))
                    .isInstanceOfSatisfying(
                            ThriveApiException.class,
                            failure -> assertThat(failure.requestId()).isEqualTo("job-7"));
        }
        assertThat(simulator().requests()).hasSize(1);
    }

    @Test
    void clientOfATenantMadeForEachCallFetchesOneToken() {
        simulator().tenant().withUsers("a", "b", "c");
        SimulatedTenant second = simulator().addTenant(new TenantId("eu-west-2_Second"));
        second.withUsers("a");
        try (ThriveClient client = simulator().client().build()) {
            for (String ref : List.of("a", "b", "c")) {
                ThriveClient one = client.forTenant(simulator().tenant().clientCredentials());
                assertThat(one.users().deleteUser(ref).success()).isTrue();
                one.close();
            }
            client.forTenant(second.clientCredentials()).users().deleteUser("a");
        }

        assertThat(simulator().requests().stream().map(SeenRequest::path).filter(path -> path.startsWith("/oauth2")))
                .containsExactly("/oauth2/token/eu-west-2_Simulated", "/oauth2/token/eu-west-2_Second");
    }

    @Test
    void credentialsCanBeTriedAtTheTokenEndpoint() {
        try (ThriveClient client = simulator()
                .client()
                .auth(simulator().tenant().clientCredentials())
                .build()) {
            assertThat(client.checkCredentials()).isNotEmpty().allMatch(TokenCheck::ok);
        }
    }

    @Test
    void versionNamesTheDocument() {
        assertThat(ThriveClient.version())
                .startsWith("thrive-sdk-java ")
                .contains("Thrive Learning public API", "document ", "templates ", "generator 7.");
    }

    private static String version() {
        return ThriveClient.version().split("[ ,]")[1];
    }

    private ThriveAuth basic() {
        return ThriveAuth.basic(simulator().tenant().id(), simulator().tenant().apiSecret());
    }

    private ThriveSimulator simulator() {
        return extension.simulator();
    }
}
