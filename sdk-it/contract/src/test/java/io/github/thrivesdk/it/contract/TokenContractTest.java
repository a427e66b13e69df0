package io.github.thrivesdk.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thrivesdk.auth.ThriveAuth;
import io.github.thrivesdk.client.ThriveClient;
import io.github.thrivesdk.testkit.ThriveSimulator;
import io.github.thrivesdk.testkit.ThriveSimulatorExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** No method is generated for the token endpoint, so this holds what sdk-auth sends there against the document. */
class TokenContractTest {
    @RegisterExtension
    final ThriveSimulatorExtension extension = new ThriveSimulatorExtension();

    private final ContractTransport transport = new ContractTransport();

    @AfterEach
    void close() {
        transport.close();
    }

    @Test
    void credentialsInTheHeader() {
        deleteSomebody(simulator().tenant().clientCredentials());

        assertThat(transport.exchanges()).containsExactly("POST 200", "DELETE 200");
        assertThat(transport.breaches()).isEmpty();
    }

    @Test
    void credentialsInTheBody() {
        deleteSomebody(ThriveAuth.clientCredentials()
                .tenantId(simulator().tenant().id())
                .clientId(simulator().tenant().clientId())
                .clientSecret(simulator().tenant().clientSecret())
                .secretInBody()
                .build());

        assertThat(transport.exchanges()).containsExactly("POST 200", "DELETE 200");
        assertThat(transport.breaches()).isEmpty();
    }

    @Test
    void wrongSecret() {
        deleteSomebody(ThriveAuth.clientCredentials()
                .tenantId(simulator().tenant().id())
                .clientId(simulator().tenant().clientId())
                .clientSecret("wrong")
                .build());

        assertThat(transport.exchanges()).isNotEmpty().allMatch(exchange -> exchange.matches("POST 40[01]"));
        assertThat(transport.breaches()).isEmpty();
    }

    private void deleteSomebody(ThriveAuth auth) {
        simulator().tenant().withUsers("jane");
        try (ThriveClient client =
                simulator().client().auth(auth).transport(transport).build()) {
            client.tryDeleteUser("jane");
        }
    }

    private ThriveSimulator simulator() {
        return extension.simulator();
    }
}
