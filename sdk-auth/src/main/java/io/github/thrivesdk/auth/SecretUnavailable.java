package io.github.thrivesdk.auth;

import java.io.Serial;

/** A secret could not be read from its source. The message says which and why, and never holds a part of it. */
final class SecretUnavailable extends IllegalStateException {
    @Serial
    private static final long serialVersionUID = 1L;

    SecretUnavailable(String message) {
        super(message);
    }
}
