package io.github.thrivesdk.examples.deleteauser;

import io.github.thrivesdk.auth.ThriveSettings;
import io.github.thrivesdk.client.DeletionOutcome;
import io.github.thrivesdk.client.ThriveClient;

/** Deletes a user of Thrive itself, once the ref has been typed again. */
final class RealDeletion {
    private final Screen screen;
    private final Confirmation confirmation;

    RealDeletion(Screen screen, Confirmation confirmation) {
        this.screen = screen;
        this.confirmation = confirmation;
    }

    /** Whether the user is gone. */
    boolean run(String ref) {
        try {
            return run(ThriveSettings.load(), ref);
        } catch (IllegalStateException unusable) {
            screen.line(String.valueOf(unusable.getMessage()));
            screen.line("Nothing was sent.");
            return false;
        }
    }

    private boolean run(ThriveSettings settings, String ref) {
        try (ThriveClient client = ThriveClient.builder()
                .environment(settings.environment())
                .auth(settings.auth())
                .build()) {
            return run(client, ref);
        }
    }

    boolean run(ThriveClient client, String ref) {
        screen.title("Deleting a user of " + client.environment());
        if (ref.isBlank()) {
            screen.line("Set THRIVE_REF to the ref of the user. Nothing was sent.");
            return false;
        }
        screen.line("This erases the person for good. Type the ref again to go on, or anything else to stop.");
        screen.ask(ref + " >");
        if (!confirmation.answer().equals(ref)) {
            screen.line("Not confirmed. Nothing was sent.");
            return false;
        }
        DeletionOutcome outcome = client.tryDeleteUser(ref);
        screen.line(describe(outcome));
        screen.end();
        return outcome instanceof DeletionOutcome.Deleted;
    }

    private static String describe(DeletionOutcome outcome) {
        if (outcome instanceof DeletionOutcome.Deleted) {
            return "Deleted.";
        }
        if (outcome instanceof DeletionOutcome.Refused refused) {
            return "Refused (" + refused.why() + "): " + refused.cause().getMessage();
        }
        if (outcome instanceof DeletionOutcome.NotSent unsent) {
            return "Not sent: " + unsent.cause().getMessage();
        }
        return "Unknown, look before you repeat it: "
                + ((DeletionOutcome.Unknown) outcome).cause().getMessage();
    }
}
