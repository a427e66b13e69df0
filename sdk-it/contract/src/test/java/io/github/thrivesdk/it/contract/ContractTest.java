package io.github.thrivesdk.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thrivesdk.auth.ScopeCheck;
import io.github.thrivesdk.auth.ThriveAuth;
import io.github.thrivesdk.client.ThriveClient;
import io.github.thrivesdk.testkit.Fault;
import io.github.thrivesdk.testkit.ThriveSimulator;
import io.github.thrivesdk.testkit.ThriveSimulatorExtension;
import io.github.thrivesdk.testkit.UnknownRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The client's requests and the simulator's answers are what the document says. */
class ContractTest {
    @RegisterExtension
    final ThriveSimulatorExtension extension = new ThriveSimulatorExtension();

    private final ContractTransport transport = new ContractTransport();

    @AfterEach
    void close() {
        transport.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jane", "a/b", "jane.doe+x@example.com", "ü 😀"})
    void deletion(String ref) {
        simulator().tenant().withUsers(ref);
        try (ThriveClient client = client(simulator().tenant().clientCredentials())) {
            client.users().deleteUser(ref);
        }

        assertThat(transport.exchanges()).containsExactly("POST 200", "DELETE 200");
        assertThat(transport.breaches()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(UnknownRef.class)
    void deletionOfNobody(UnknownRef behaviour) {
        simulator().onUnknownRef(behaviour);
        try (ThriveClient client = client(simulator().tenant().basic())) {
            client.tryDeleteUser("nobody");
        }

        assertThat(transport.exchanges()).hasSize(1);
        assertThat(transport.breaches()).isEmpty();
    }

    @Test
    void wrongSecret() {
        try (ThriveClient client =
                client(ThriveAuth.basic(simulator().tenant().id().value(), "wrong"))) {
            client.tryDeleteUser("jane");
        }

        assertThat(transport.exchanges()).containsExactly("DELETE 401");
        assertThat(transport.breaches()).isEmpty();
    }

    @Test
    void missingScope() {
        ThriveAuth readOnly = ThriveAuth.clientCredentials()
                .tenantId(simulator().tenant().id())
                .clientId(simulator().tenant().clientId())
                .clientSecret(simulator().tenant().clientSecret())
                .scopes("api/read")
                .scopeCheck(ScopeCheck.OFF)
                .build();
        try (ThriveClient client = client(readOnly)) {
            client.tryDeleteUser("jane");
        }

        assertThat(transport.exchanges()).containsExactly("POST 200", "DELETE 403");
        assertThat(transport.breaches()).isEmpty();
    }

    @Test
    void answerOutsideTheContractIsNoticed() {
        simulator().failNext(Fault.status(500));
        try (ThriveClient client = client(simulator().tenant().basic())) {
            client.tryDeleteUser("jane");
        }

        assertThat(transport.breaches()).isNotEmpty();
    }

    private ThriveClient client(ThriveAuth auth) {
        return simulator().client().auth(auth).transport(transport).build();
    }

    private ThriveSimulator simulator() {
        return extension.simulator();
    }
}
