package io.github.thrivesdk.core.error;

import io.github.thrivesdk.core.http.Answer;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * The request was sent, and no usable answer came back: it may or may not have been carried out. For a read, simply try
 * again. For a change, look (read the user, say) before you repeat it.
 */
public final class ThriveOutcomeUnknownException extends ThriveException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Why the outcome is unknown. */
    public enum Reason {
        /** The connection broke after the request, or a part of it, had been sent. */
        CONNECTION_LOST,

        /** The total time was used up while waiting for the answer. */
        DEADLINE,

        /** The calling thread was interrupted, or the call cancelled, or the client closed, while waiting. */
        CANCELLED,

        /** The server answered {@code 5xx}, which does not say whether it acted. */
        SERVER_ERROR,

        /** An answer came that cannot be used: not HTTP, too large, truncated, not the JSON that was due. */
        UNUSABLE_ANSWER,

        /**
         * The call was sent more than once, as the caller allows, and the answer to an earlier attempt was lost. Whatever
         * came of the last one, such as {@code 404}, says nothing about that one.
         */
        EARLIER_ATTEMPT
    }

    private final Reason reason;
    private final transient @Nullable Answer answer;

    /**
     * Creates the failure.
     *
     * @param message what happened, in which call, and what to do, without any part of the answer
     * @param answer the answer, or what came of it; null if none did
     */
    public ThriveOutcomeUnknownException(
            Reason reason, String message, @Nullable Answer answer, @Nullable Throwable cause, CallReport report) {
        super(message, cause, report);
        this.reason = reason;
        this.answer = answer;
    }

    /** Why the outcome is unknown. */
    public Reason reason() {
        return reason;
    }

    /** The answer, or what came of it; null if none did. */
    public @Nullable Answer answer() {
        return answer;
    }
}
