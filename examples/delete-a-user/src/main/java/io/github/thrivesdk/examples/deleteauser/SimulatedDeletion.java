package io.github.thrivesdk.examples.deleteauser;

import io.github.thrivesdk.auth.ThriveAuth;
import io.github.thrivesdk.client.ThriveClient;
import io.github.thrivesdk.core.error.ThriveApiException;
import io.github.thrivesdk.generated.model.DeleteUserResponse;
import io.github.thrivesdk.testkit.SeenRequest;
import io.github.thrivesdk.testkit.ThriveSimulator;
import java.util.List;

/** Deletes users of a simulator that runs in this process, over real HTTP. */
final class SimulatedDeletion {
    private final Screen screen;

    SimulatedDeletion(Screen screen) {
        this.screen = screen;
    }

    void run() {
        try (ThriveSimulator thrive = ThriveSimulator.start()) {
            thrive.tenant().withUsers("jane@example.com", "E-1042");
            screen.title("Deleting users of a simulated Thrive on this machine. Secrets are shown as ***.");

            screen.title("1. With Basic");
            delete(thrive, thrive.tenant().basic(), "jane@example.com");

            screen.title("2. With OAuth client credentials");
            delete(thrive, thrive.tenant().clientCredentials(), "E-1042");

            screen.title("3. The same user once more: refused, and this is what you catch");
            deleteAgain(thrive, thrive.tenant().basic(), "E-1042");

            screen.title("For Thrive itself: set THRIVE_ENVIRONMENT, THRIVE_TENANT_ID, THRIVE_API_SECRET and");
            screen.line("THRIVE_REF, and run the same command. It asks before it deletes.");
            screen.end();
        }
    }

    private void delete(ThriveSimulator thrive, ThriveAuth auth, String ref) {
        int before = thrive.requests().size();
        try (ThriveClient client = ThriveClient.builder()
                .environment(thrive.environment())
                .auth(auth)
                .build()) {
            DeleteUserResponse response = client.users().deleteUser(ref);
            show(thrive, before);
            screen.line("DeleteUserResponse.success() = " + response.success());
        }
    }

    private void deleteAgain(ThriveSimulator thrive, ThriveAuth auth, String ref) {
        int before = thrive.requests().size();
        try (ThriveClient client = ThriveClient.builder()
                .environment(thrive.environment())
                .auth(auth)
                .build()) {
            client.users().deleteUser(ref);
        } catch (ThriveApiException.NotFound refused) {
            show(thrive, before);
            screen.line("ThriveApiException.NotFound, statusCode() = " + refused.statusCode());
            screen.line("error().message() = " + refused.error().message());
            screen.line("attempts() = " + refused.attempts().size() + ", so it was sent once");
        }
    }

    private void show(ThriveSimulator thrive, int from) {
        List<SeenRequest> all = thrive.requests();
        for (SeenRequest request : all.subList(from, all.size())) {
            screen.sent(request.method() + " " + request.path());
            screen.line("   Authorization: " + request.header("Authorization"));
            screen.received(request.status());
        }
    }
}
