package io.github.thrivesdk.core.error;

import io.github.thrivesdk.core.spec.Operation;
import java.io.Serial;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Anything that goes wrong in a call. Its four kinds answer the one question that matters after a delete: was it done?
 *
 * <ul>
 *   <li>{@link ThriveApiException}: the server answered, and refused.
 *   <li>{@link ThriveTokenException}: no access token could be had, so nothing was sent.
 *   <li>{@link ThriveNotSentException}: the request never left.
 *   <li>{@link ThriveOutcomeUnknownException}: it was sent, and no usable answer came back.
 * </ul>
 *
 * <p>Messages hold no secret, token, body or person's data.
 */
public abstract sealed class ThriveException extends RuntimeException
        permits ThriveApiException, ThriveTokenException, ThriveNotSentException, ThriveOutcomeUnknownException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient CallReport report;

    ThriveException(String message, @Nullable Throwable cause, CallReport report) {
        super(message, cause);
        this.report = report;
    }

    /** What was called, or null if the failure belongs to no operation. */
    public @Nullable Operation operation() {
        return report().operation();
    }

    /** What joins the log lines, exceptions and spans of the call, or null if it had none yet. */
    public @Nullable String requestId() {
        return report().requestId();
    }

    /** Every attempt, in order; empty if nothing was sent. */
    public List<Attempt> attempts() {
        return report().attempts();
    }

    /** Which call this is about, and how it went. Empty after Java serialisation, which keeps the message only. */
    public CallReport report() {
        return report == null ? CallReport.NONE : report;
    }
}
