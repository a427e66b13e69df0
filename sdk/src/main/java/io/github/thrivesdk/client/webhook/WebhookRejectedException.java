package io.github.thrivesdk.client.webhook;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * A webhook request that must not be acted on. Answer it with 401 if it is {@linkplain Reason#NOT_GENUINE not genuine},
 * with 400 if it is unreadable.
 */
public final class WebhookRejectedException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Why it is rejected. */
    public enum Reason {
        /** The signature is missing, malformed or wrong. */
        NOT_GENUINE,

        /** It is signed, and its body is not a JSON object. */
        UNREADABLE
    }

    private final Reason reason;

    WebhookRejectedException(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /** Why it is rejected. */
    public Reason reason() {
        return reason;
    }
}
