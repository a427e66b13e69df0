package io.github.thrivesdk.client;

import io.github.thrivesdk.core.error.ThriveApiException;
import io.github.thrivesdk.core.error.ThriveException;
import io.github.thrivesdk.core.error.ThriveNotSentException;
import io.github.thrivesdk.core.error.ThriveOutcomeUnknownException;
import io.github.thrivesdk.core.error.ThriveTokenException;

/**
 * What became of one attempt to delete a user, for jobs that go through a list and must account for each person. It is
 * sealed, so that a {@code switch} over it covers everything.
 *
 * @see ThriveClient#tryDeleteUser(String)
 */
public sealed interface DeletionOutcome {
    /** The server said that it deleted the user. Nothing is left to do; it cannot be undone. */
    record Deleted() implements DeletionOutcome {}

    /**
     * The server answered, and said that it did not delete the user.
     *
     * @param why what kind of refusal it was
     * @param cause the answer, with its status and body
     */
    record Refused(Why why, ThriveApiException cause) implements DeletionOutcome {
        /** The kinds of refusal. */
        public enum Why {
            /**
             * 404: no such user, as far as the server says. Thrive does not document this answer, so it cannot be told
             * whether the ref is wrong or the person was deleted before.
             */
            NO_SUCH_USER,

            /** 200 with {@code "success": false}: the server received the call and did not do it. */
            SUCCESS_FALSE,

            /** 400, 401, 403, 429 and the like: correct what the cause names, then try again. */
            REJECTED
        }
    }

    /**
     * The request never left, so the user is as before. Correct what the cause names, or try again.
     *
     * @param cause a {@link ThriveNotSentException} or a {@link ThriveTokenException}
     */
    record NotSent(ThriveException cause) implements DeletionOutcome {}

    /**
     * The request was sent, and no usable answer came back: the user may be deleted or not. Look the user up before you
     * decide.
     *
     * <p>So it is also if you allow repeats of what may have been done, the first answer was lost and the next one is 404:
     * the user may be gone because the first request deleted it, or may never have been there. The answer is in the cause.
     *
     * @param cause why it is unknown, with every attempt
     */
    record Unknown(ThriveOutcomeUnknownException cause) implements DeletionOutcome {}

    /**
     * Runs a deletion and says what became of it.
     *
     * @param deletion calls {@code deleteUser} once, with whatever options it likes
     */
    static DeletionOutcome of(Runnable deletion) {
        try {
            deletion.run();
            return new Deleted();
        } catch (ThriveApiException refusal) {
            return new Refused(why(refusal), refusal);
        } catch (ThriveOutcomeUnknownException unknown) {
            return new Unknown(unknown);
        } catch (ThriveNotSentException | ThriveTokenException unsent) {
            return new NotSent(unsent);
        }
    }

    private static Refused.Why why(ThriveApiException refusal) {
        return switch (refusal.statusCode()) {
            case 404 -> Refused.Why.NO_SUCH_USER;
            case 200 -> Refused.Why.SUCCESS_FALSE;
            default -> Refused.Why.REJECTED;
        };
    }
}
