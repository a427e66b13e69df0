package com.example.leavers;

import io.github.thrivesdk.auth.ThriveAuth;
import io.github.thrivesdk.client.DeletionOutcome;
import io.github.thrivesdk.client.ThriveClient;
import io.github.thrivesdk.core.ThriveEnvironment;
import io.github.thrivesdk.core.error.ThriveApiException;
import io.github.thrivesdk.generated.model.UpdateUserRequest;
import io.github.thrivesdk.generated.model.User;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/** What a team outside this build would write: calls of each kind, and a look at what came back. */
public final class Leavers {
    private static final String TENANT = "eu-west-2_AbcdEfghI";
    private static final ThriveAuth BASIC = ThriveAuth.basic(TENANT, "secret");
    private static final ThriveAuth OAUTH = ThriveAuth.clientCredentials(TENANT, "hr-sync", "secret");

    private Leavers() {}

    /**
     * Makes the calls.
     *
     * @param args a name to print, then the names of jars that must be in use
     */
    public static void main(String... args) throws IOException {
        String jars = Jars.expect(List.of(args).subList(1, args.length));
        try (LittleThrive thrive = new LittleThrive()) {
            check(thrive);
        }
        System.out.println(args[0] + ": all well, on Java " + Runtime.version().feature() + " with " + jars);
    }

    private static void check(LittleThrive thrive) {
        ThriveEnvironment environment = ThriveEnvironment.loopback(thrive.uri());
        try (ThriveClient client =
                ThriveClient.builder().environment(environment).auth(BASIC).build()) {
            same(client.users().deleteUser("jane").success(), true);
            same(refusal(client).statusCode(), 404);
            same(refusal(client).error().message(), "User not found");
            same(client.tryDeleteUser("nobody").getClass(), DeletionOutcome.Refused.class);
            read(client);
            change(client);
        }
        try (ThriveClient client =
                ThriveClient.builder().environment(environment).auth(OAUTH).build()) {
            same(client.users().deleteUser("a/b").success(), true);
            same(client.async().users().deleteUser("joe").join().success(), true);
        }
        same(String.join("\n", thrive.requests()), """
                DELETE /rest/v2/users/ref/jane Basic\s
                DELETE /rest/v2/users/ref/nobody Basic\s
                DELETE /rest/v2/users/ref/nobody Basic\s
                DELETE /rest/v2/users/ref/nobody Basic\s
                GET /rest/v1/user/1 Basic\s
                PATCH /rest/v2/users/ref/jane Basic {"jobTitle":"Nurse","managerRef":null}
                POST /oauth2/token/eu-west-2_AbcdEfghI Basic grant_type=client_credentials&scope=api%2Fall
                DELETE /rest/v2/users/ref/a%2Fb Bearer\s
                DELETE /rest/v2/users/ref/joe Bearer\s""");
    }

    private static void read(ThriveClient client) {
        User user = client.users().getUserById("1");
        same(user.createdAt().instant(), Instant.parse("2026-11-01T09:30:00Z"));
        same(user.additionalProperties().get("new"), List.of(1));
    }

    private static void change(ThriveClient client) {
        UpdateUserRequest change = UpdateUserRequest.builder()
                .jobTitle("Nurse")
                .managerRef(null)
                .build();
        same(client.users().updateUser("jane", change).ref(), "jane");
    }

    private static ThriveApiException refusal(ThriveClient client) {
        try {
            client.users().deleteUser("nobody");
        } catch (ThriveApiException.NotFound refused) {
            return refused;
        }
        throw new AssertionError("nobody was deleted");
    }

    static void same(Object found, Object due) {
        if (!due.equals(found)) {
            throw new AssertionError("found\n" + found + "\ninstead of\n" + due);
        }
    }
}
