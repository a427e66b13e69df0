package io.github.thrivesdk.examples.deleteauser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.thrivesdk.client.ThriveClient;
import io.github.thrivesdk.testkit.ThriveSimulator;
import io.github.thrivesdk.testkit.ThriveSimulatorExtension;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DeleteAUserTest {
    @RegisterExtension
    final ThriveSimulatorExtension extension = new ThriveSimulatorExtension();

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Screen screen = new Screen(new PrintStream(printed, true, UTF_8), false);

    @Test
    void simulatedRunShowsBothWaysAndARefusal() {
        new SimulatedDeletion(screen).run();

        assertThat(printed.toString(UTF_8)).isEqualToNormalizingNewlines("""

                        Deleting users of a simulated Thrive on this machine. Secrets are shown as ***.

                        1. With Basic
                           -> DELETE /rest/v2/users/ref/jane%40example.com
                              Authorization: Basic ***
                           <- 200
                           DeleteUserResponse.success() = true

                        2. With OAuth client credentials
                           -> POST /oauth2/token/eu-west-2_Simulated
                              Authorization: Basic ***
                           <- 200
                           -> DELETE /rest/v2/users/ref/E-1042
                              Authorization: Bearer ***
                           <- 200
                           DeleteUserResponse.success() = true

                        3. The same user once more: refused, and this is what you catch
                           -> DELETE /rest/v2/users/ref/E-1042
                              Authorization: Basic ***
                           <- 404
                           ThriveApiException.NotFound, statusCode() = 404
                           error().message() = User not found
                           attempts() = 1, so it was sent once

                        For Thrive itself: set THRIVE_ENVIRONMENT, THRIVE_TENANT_ID, THRIVE_API_SECRET and
                           THRIVE_REF, and run the same command. It asks before it deletes.

                        """);
    }

    @Test
    void realRunDeletesOnceTheRefWasTypedAgain() {
        try (ThriveClient client = client("E-7")) {
            assertThat(new RealDeletion(screen, () -> "E-7").run(client, "E-7")).isTrue();
        }

        assertThat(printed.toString(UTF_8)).contains("Deleted.");
        assertThat(simulator().tenant().users()).isEmpty();
    }

    @Test
    void realRunSendsNothingWithoutConfirmation() {
        try (ThriveClient client = client("E-7")) {
            assertThat(new RealDeletion(screen, () -> "").run(client, "E-7")).isFalse();
        }

        assertThat(printed.toString(UTF_8)).contains("Nothing was sent.");
        assertThat(simulator().requests()).isEmpty();
    }

    @Test
    void realRunOfARefThatThriveDoesNotKnowSaysThatItWasRefused() {
        try (ThriveClient client = client()) {
            assertThat(new RealDeletion(screen, () -> "E-7").run(client, "E-7")).isFalse();
        }

        assertThat(printed.toString(UTF_8)).contains("Refused (NO_SUCH_USER): deleteUser");
    }

    private ThriveClient client(String... users) {
        simulator().tenant().withUsers(users);
        return simulator().client().build();
    }

    private ThriveSimulator simulator() {
        return extension.simulator();
    }
}
