package com.example;

import io.github.thrivesdk.client.ThriveClient;
import io.github.thrivesdk.testkit.ThriveSimulator;

/** What a team outside this build would write. */
public final class Leavers {
    private Leavers() {}

    public static void main(String[] args) {
        try (ThriveSimulator thrive = ThriveSimulator.start();
                ThriveClient client = thrive.client().build()) {
            thrive.tenant().withUsers("jane");
            System.out.println("deleted: " + client.users().deleteUser("jane").success());
        }
    }
}
