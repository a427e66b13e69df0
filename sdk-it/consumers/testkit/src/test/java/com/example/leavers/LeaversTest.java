package com.example.leavers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.thrivesdk.client.ThriveClient;
import io.github.thrivesdk.core.error.ThriveApiException;
import io.github.thrivesdk.testkit.ThriveSimulatorExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LeaversTest {
    @RegisterExtension
    final ThriveSimulatorExtension thrive = new ThriveSimulatorExtension();

    @Test
    void leaverIsDeletedOnceWithBasic() {
        thrive.simulator().tenant().withUsers("jane");

        try (ThriveClient client = thrive.simulator().client().build()) {
            assertTrue(client.users().deleteUser("jane").success());
            assertThrows(ThriveApiException.NotFound.class, () -> client.users().deleteUser("jane"));
        }
    }

    @Test
    void leaverIsDeletedWithOAuth() {
        thrive.simulator().tenant().withUsers("jane");

        try (ThriveClient client = thrive.simulator()
                .client()
                .auth(thrive.simulator().tenant().clientCredentials())
                .build()) {
            assertTrue(client.users().deleteUser("jane").success());
        }

        assertEquals(2, thrive.simulator().requests().size());
    }
}
