package io.github.thrivesdk.core.error;

import io.github.thrivesdk.core.spec.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which call an exception is about, and how it went.
 *
 * @param operation what was called, or null if the failure belongs to no operation
 * @param requestId what joins the log lines, exceptions and spans of the call, or null if it had none yet
 * @param attempts every attempt, in order; empty if nothing was sent
 */
public record CallReport(
        @Nullable Operation operation, @Nullable String requestId, List<Attempt> attempts) {
    /** A report of a failure outside any call. */
    public static final CallReport NONE = new CallReport(null, null, List.of());

    /** Copies the list. */
    public CallReport {
        attempts = List.copyOf(attempts);
    }

    /** A report of a call of which nothing was sent. */
    public static CallReport unsent(Operation operation) {
        return new CallReport(operation, null, List.of());
    }
}
