package io.github.thrivesdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.thrivesdk.auth.ThriveAuth;
import io.github.thrivesdk.client.DeletionOutcome;
import io.github.thrivesdk.client.ThriveClient;
import io.github.thrivesdk.core.TenantId;
import io.github.thrivesdk.core.error.ThriveApiException;
import io.github.thrivesdk.core.error.ThriveException;
import io.github.thrivesdk.core.error.ThriveOutcomeUnknownException;
import io.github.thrivesdk.core.error.ThriveTokenException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThriveSimulatorTest {
    @RegisterExtension
    final ThriveSimulatorExtension extension = new ThriveSimulatorExtension();

    @Test
    void userThatExistsIsDeletedOnce() {
        tenant().withUsers("jane", "joe");
        try (ThriveClient client = simulator().client().build()) {
            assertThat(client.users().deleteUser("jane").success()).isTrue();
        }

        assertThat(tenant().users()).containsExactly("joe");
    }

    @ParameterizedTest
    @CsvSource({"NOT_FOUND, 404", "BAD_REQUEST, 400", "SUCCESS_FALSE, 200"})
    void unknownRefIsAnsweredAsTold(UnknownRef behaviour, int status) {
        simulator().onUnknownRef(behaviour);

        assertThat(refusal(tenant().basic()).statusCode()).isEqualTo(status);
    }

    @Test
    void unknownRefMayPassForDeleted() {
        simulator().onUnknownRef(UnknownRef.SUCCESS_TRUE);
        try (ThriveClient client = simulator().client().build()) {
            assertThat(client.tryDeleteUser("nobody")).isInstanceOf(DeletionOutcome.Deleted.class);
        }
    }

    @Test
    void badRequestHasTheDocumentedEnvelope() {
        simulator().onUnknownRef(UnknownRef.BAD_REQUEST);

        ThriveApiException refusal = refusal(tenant().basic());

        assertThat(refusal.error().error()).isEqualTo("Bad Request");
        assertThat(refusal.error().id()).isEqualTo("UNIQUEREFERENCE111000");
    }

    @Test
    void wrongSecretIsRefused() {
        assertThat(refusal(ThriveAuth.basic(tenant().id().value(), "wrong")))
                .isInstanceOf(ThriveApiException.Unauthorized.class);
    }

    @Test
    void otherTenantsUsersAreOutOfReach() {
        SimulatedTenant other =
                simulator().addTenant(new TenantId("eu-west-2_Other")).withUsers("jane");

        assertThat(refusal(tenant().basic(), "jane")).isInstanceOf(ThriveApiException.NotFound.class);
        assertThat(other.users()).containsExactly("jane");
    }

    @Test
    void bothWaysToSendTheClientSecretWork() {
        tenant().withUsers("jane", "joe");
        delete(credentials().build(), "jane");
        delete(credentials().secretInBody().build(), "joe");

        assertThat(tenant().users()).isEmpty();
        assertThat(simulator().requests())
                .filteredOn(request -> request.path().startsWith("/oauth2/"))
                .hasSize(2)
                .noneMatch(request -> request.body().contains("simulated+client+secret"));
    }

    @Test
    void tokenWithoutTheScopeIsForbidden() {
        ThriveAuth readOnly = credentials()
                .scopes("api/read")
                .scopeCheck(io.github.thrivesdk.auth.ScopeCheck.OFF)
                .build();

        assertThat(refusal(readOnly)).isInstanceOf(ThriveApiException.Forbidden.class);
    }

    @Test
    void unknownTenantHasNoTokenEndpoint() {
        ThriveAuth stranger = ThriveAuth.clientCredentials("eu-west-2_Nobody", "id", "secret");

        assertThat(failure(stranger, "jane"))
                .isInstanceOfSatisfying(
                        ThriveTokenException.class,
                        failure -> assertThat(failure.reason()).isEqualTo(ThriveTokenException.Reason.UNKNOWN_TENANT));
    }

    @Test
    void expiredTokenIsReplacedWithoutTheCallerNoticing() {
        tenant().withUsers("jane", "joe");
        try (ThriveClient client =
                simulator().client().auth(tenant().clientCredentials()).build()) {
            client.users().deleteUser("jane");
            simulator().advance(Duration.ofHours(2));
            client.users().deleteUser("joe");
        }

        assertThat(simulator().requests().stream().map(SeenRequest::status)).containsExactly(200, 200, 401, 200, 200);
    }

    @Test
    void lostAnswerLeavesTheCallerInDoubtAboutADeletionThatHappened() {
        tenant().withUsers("jane");
        simulator().failNext(Fault.answerLost());

        assertThat(failure(tenant().basic(), "jane")).isInstanceOf(ThriveOutcomeUnknownException.class);
        assertThat(tenant().users()).isEmpty();
    }

    @Test
    void lostRequestLeavesTheUserAsBefore() {
        tenant().withUsers("jane");
        simulator().failNext(Fault.requestLost());

        assertThat(failure(tenant().basic(), "jane")).isInstanceOf(ThriveOutcomeUnknownException.class);
        assertThat(tenant().users()).containsExactly("jane");
    }

    @Test
    void recordHoldsNoCredential() {
        refusal(tenant().basic());

        assertThat(simulator().requests())
                .singleElement()
                .satisfies(
                        request -> assertThat(request.header("Authorization")).isEqualTo("Basic ***"));
    }

    @ParameterizedTest
    @CsvSource({"a/b, a%2Fb", "..x, ..x", "%2F, %252F", "%2E%2E, %252E%252E", "ü, %C3%BC", "a b, a%20b", "a+b, a%2Bb"})
    void oddRefArrivesAsItIs(String ref, String onTheWire) {
        tenant().withUsers(ref);
        delete(tenant().basic(), ref);

        assertThat(tenant().users()).isEmpty();
        assertThat(simulator().requests().get(0).path()).isEqualTo("/rest/v2/users/ref/" + onTheWire);
    }

    private io.github.thrivesdk.auth.ClientCredentials.Builder credentials() {
        return ThriveAuth.clientCredentials()
                .tenantId(tenant().id().value())
                .clientId(tenant().clientId())
                .clientSecret(tenant().clientSecret().reveal());
    }

    private void delete(ThriveAuth auth, String ref) {
        try (ThriveClient client = simulator().client().auth(auth).build()) {
            client.users().deleteUser(ref);
        }
    }

    private ThriveApiException refusal(ThriveAuth auth) {
        return refusal(auth, "nobody");
    }

    private ThriveApiException refusal(ThriveAuth auth, String ref) {
        return catchThrowableOfType(ThriveApiException.class, () -> delete(auth, ref));
    }

    private ThriveException failure(ThriveAuth auth, String ref) {
        return catchThrowableOfType(ThriveException.class, () -> delete(auth, ref));
    }

    private ThriveSimulator simulator() {
        return extension.simulator();
    }

    private SimulatedTenant tenant() {
        return simulator().tenant();
    }
}
