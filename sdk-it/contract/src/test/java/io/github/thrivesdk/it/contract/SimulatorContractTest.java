package io.github.thrivesdk.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thrivesdk.client.ThriveClient;
import io.github.thrivesdk.core.error.ThriveApiException;
import io.github.thrivesdk.it.watch.ContractWatch;
import io.github.thrivesdk.testkit.ThriveSimulator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The simulator answers every operation of the document as the document says. */
class SimulatorContractTest {
    private final ThriveSimulator simulator = ThriveSimulator.start();
    private final ContractTransport transport = new ContractTransport();

    @AfterEach
    void stop() {
        transport.close();
        simulator.close();
    }

    static List<DocumentedOperation> operations() {
        return DocumentedOperation.all();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void answersAsDocumented(DocumentedOperation operation) throws Exception {
        simulator.tenant().withUsers("xyzabc");
        try (ThriveClient client = simulator
                .client()
                .auth(simulator.tenant().clientCredentials())
                .transport(transport)
                .build()) {
            EveryOperation.call(client, operation);
        } catch (ThriveApiException refused) {
            assertThat(refused.statusCode()).isEqualTo(404);
            assertThat(operation.id()).isEqualTo("getUserById");
        }
        assertThat(transport.exchanges()).hasSize(2).first().isEqualTo("POST 200");
        assertThat(transport.breaches()).isEmpty();
    }

    @Test
    @Tag(ContractWatch.BROKEN_ON_PURPOSE)
    void breachIsNoticed() {
        simulator.answer("listAudiences", 200, "{\"results\": [{\"id\": 7}]}");
        try (ThriveClient client = simulator.client().transport(transport).build()) {
            client.audiences().listAudiences();
        }
        assertThat(transport.breaches()).singleElement().asString().contains("GET 200", "/results/0/id");
    }
}
