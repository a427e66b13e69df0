package io.github.thrivesdk.examples.eraseleavers;

import io.github.thrivesdk.client.DeletionOutcome;
import io.github.thrivesdk.client.ThriveClient;
import io.github.thrivesdk.core.error.ThriveApiException;
import io.github.thrivesdk.core.error.ThriveException;
import io.github.thrivesdk.examples.eraseleavers.Journal.Entry;

/** Deletes a user, unless the journal says that it was done; looks first where the journal does not know. */
final class Erasure implements Step {
    private final ThriveClient client;
    private final Journal journal;

    Erasure(ThriveClient client, Journal journal) {
        this.client = client;
        this.journal = journal;
    }

    @Override
    public Result take(Leaver leaver) {
        Entry last = journal.last(leaver.ref());
        if (last == null) {
            return delete(leaver.ref());
        }
        return switch (last) {
            case DELETED, GONE -> Result.of(Finding.DELETED_BEFORE);
            case SENDING, UNKNOWN -> lookUpThenDelete(leaver.ref());
            case REFUSED, NOT_SENT -> delete(leaver.ref());
        };
    }

    /** An outcome that is unknown is never sent again blindly. Who cannot be looked up is left to a person. */
    private Result lookUpThenDelete(String ref) {
        try {
            client.users().getUserByRef(ref);
        } catch (ThriveApiException.NotFound gone) {
            journal.write(Entry.GONE, ref);
            return Result.of(Finding.GONE);
        } catch (ThriveException unreadable) {
            return Result.of(Finding.UNKNOWN, unreadable);
        }
        return delete(ref);
    }

    private Result delete(String ref) {
        journal.write(Entry.SENDING, ref);
        DeletionOutcome outcome = client.tryDeleteUser(ref);
        journal.write(entry(outcome), ref);
        return result(outcome);
    }

    // From Java 21 on, this is a switch over the sealed type, and the compiler knows that nothing is missing.
    private static Result result(DeletionOutcome outcome) {
        if (outcome instanceof DeletionOutcome.Deleted) {
            return Result.of(Finding.DELETED);
        }
        if (outcome instanceof DeletionOutcome.Refused refused) {
            return Result.of(finding(refused.why()), refused.cause());
        }
        if (outcome instanceof DeletionOutcome.NotSent unsent) {
            return Result.of(Finding.NOT_SENT, unsent.cause());
        }
        return Result.of(Finding.UNKNOWN, ((DeletionOutcome.Unknown) outcome).cause());
    }

    private static Finding finding(DeletionOutcome.Refused.Why why) {
        return switch (why) {
            case NO_SUCH_USER -> Finding.NO_SUCH_USER;
            case SUCCESS_FALSE, REJECTED -> Finding.REFUSED;
        };
    }

    private static Entry entry(DeletionOutcome outcome) {
        if (outcome instanceof DeletionOutcome.Deleted) {
            return Entry.DELETED;
        }
        if (outcome instanceof DeletionOutcome.Refused) {
            return Entry.REFUSED;
        }
        return outcome instanceof DeletionOutcome.NotSent ? Entry.NOT_SENT : Entry.UNKNOWN;
    }
}
