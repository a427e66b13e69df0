package io.github.thrivesdk.examples.eraseleavers;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** The job cannot begin, and nothing was sent; the message says what to put right. */
final class NotStartedException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    NotStartedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    NotStartedException(String message) {
        this(message, null);
    }
}
