package io.github.thrivesdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.thrivesdk.auth.ScopeCheck;
import io.github.thrivesdk.auth.ThriveAuth;
import io.github.thrivesdk.client.ThriveClient;
import io.github.thrivesdk.core.error.ThriveApiException;
import io.github.thrivesdk.generated.model.Audience;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Operations without a state of their own. */
class DocumentedOperationsTest {
    private final ThriveSimulator simulator = ThriveSimulator.start();

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void exampleIsTheOnlyPage() {
        try (ThriveClient client = simulator.client().build()) {
            assertThat(client.audiences().listAllAudiences().stream().map(Audience::name))
                    .containsExactly("Leeds nurses");
            assertThat(client.completions().listAllCompletions()).hasSize(1);
        }
    }

    @Test
    void anotherAnswerCanBeGiven() {
        simulator.answer("getAudience", 404, "{\"message\": \"gone\"}");
        try (ThriveClient client = simulator.client().build()) {
            assertThatExceptionOfType(ThriveApiException.NotFound.class)
                    .isThrownBy(() -> client.audiences().getAudience("a-1"))
                    .satisfies(gone -> assertThat(gone.error().message()).isEqualTo("gone"));
        }
    }

    @Test
    void scopeIsChecked() {
        ThriveAuth readOnly = ThriveAuth.clientCredentials()
                .tenantId(simulator.tenant().id())
                .clientId(simulator.tenant().clientId())
                .clientSecret(simulator.tenant().clientSecret())
                .scopes("api/read")
                .scopeCheck(ScopeCheck.OFF)
                .build();
        try (ThriveClient client = simulator.client().auth(readOnly).build()) {
            assertThat(client.audiences().getAudience("a-1").name()).isEqualTo("Leeds nurses");
            assertThatExceptionOfType(ThriveApiException.class)
                    .isThrownBy(() -> client.audiences().deleteAudience("a-1"))
                    .satisfies(refused -> assertThat(refused.statusCode()).isEqualTo(403));
        }
    }

    @Test
    void operationThatTheDocumentDoesNotNameIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> simulator.answer("listDragons", 200, "[]"))
                .withMessage("The OpenAPI document has no operation 'listDragons'");
    }
}
