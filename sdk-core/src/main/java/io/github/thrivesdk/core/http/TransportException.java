package io.github.thrivesdk.core.http;

import java.io.IOException;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** No usable answer came; {@link #reached()} says whether the server may have acted all the same. */
public final class TransportException extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** How far the request came. */
    public enum Reached {
        /** Not one byte of the request left: the server cannot have acted. */
        NOT_SENT,

        /** It was sent, in part or whole, and no complete answer came back. */
        MAYBE_SERVER,

        /** An answer came that is broken: too large a head, a wrong length, not HTTP. */
        BAD_ANSWER
    }

    private final Reached reached;

    /**
     * Creates the failure.
     *
     * @param reached how far the request came
     * @param message what happened, without any part of the request or the answer
     * @param cause the failure of the HTTP client, or null; its name and stack trace only are kept if its messages may quote
     *     what the server sent
     */
    public TransportException(Reached reached, String message, @Nullable Throwable cause) {
        super(message, QuietCause.of(cause));
        this.reached = reached;
    }

    /** How far the request came. */
    public Reached reached() {
        return reached;
    }
}
