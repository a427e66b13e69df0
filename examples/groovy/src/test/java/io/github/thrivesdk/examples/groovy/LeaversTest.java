package io.github.thrivesdk.examples.groovy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thrivesdk.client.ThriveClient;
import io.github.thrivesdk.testkit.Fault;
import io.github.thrivesdk.testkit.ThriveSimulator;
import io.github.thrivesdk.testkit.ThriveSimulatorExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LeaversTest {
    @RegisterExtension
    final ThriveSimulatorExtension extension = new ThriveSimulatorExtension();

    @Test
    void usersAreReadAndDeleted() {
        thrive().tenant().withUsers("E-1", "E-2");
        try (ThriveClient client = thrive().client().build()) {
            Leavers leavers = new Leavers(client);

            assertThat(String.join(",", leavers.refs())).isEqualTo("E-1,E-2");
            assertThat(leavers.erase("E-1")).isEqualTo("deleted");
            assertThat(leavers.erase("E-1")).isEqualTo("refused: NO_SUCH_USER");
        }
        assertThat(thrive().tenant().users()).containsExactly("E-2");
        assertThat(thrive().requests())
                .extracting(request -> request.method() + " " + request.path())
                .containsExactly(
                        "GET /rest/v1/users?page=1&perPage=50",
                        "DELETE /rest/v2/users/ref/E-1",
                        "DELETE /rest/v2/users/ref/E-1");
    }

    @Test
    void lostAnswerIsUnknown() {
        thrive().tenant().withUsers("E-1");
        thrive().failNext(Fault.answerLost());
        try (ThriveClient client = thrive().client().build()) {
            assertThat(new Leavers(client).erase("E-1")).startsWith("unknown: ");
        }
    }

    private ThriveSimulator thrive() {
        return extension.simulator();
    }
}
