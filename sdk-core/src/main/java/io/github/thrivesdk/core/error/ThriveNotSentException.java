package io.github.thrivesdk.core.error;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** The request never left: the server cannot have acted. {@link #reason()} says what to do. */
public final class ThriveNotSentException extends ThriveException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Why nothing was sent. */
    public enum Reason {
        /** An argument is missing or malformed; the message names it. Correct it. */
        INVALID_ARGUMENT,

        /** No connection came about: refused, not resolved, no route, TLS handshake failed. Try later. */
        NO_CONNECTION,

        /** The total time was used up before the request could be sent. */
        DEADLINE,

        /** The calling thread was interrupted, or the call cancelled, before the request was sent. */
        CANCELLED,

        /** The client is closed. */
        CLOSED,

        /** The request was about to go to a host that is not of the chosen environment. */
        FOREIGN_HOST
    }

    private final Reason reason;

    /**
     * Creates the failure.
     *
     * @param message what happened, in which call, and what to do, without any part of an argument's value
     */
    public ThriveNotSentException(Reason reason, String message, @Nullable Throwable cause, CallReport report) {
        super(message, cause, report);
        this.reason = reason;
    }

    /** Why nothing was sent. */
    public Reason reason() {
        return reason;
    }
}
