package io.github.thrivesdk.core.call;

import io.github.thrivesdk.core.error.CallReport;
import io.github.thrivesdk.core.error.ThriveNotSentException;
import io.github.thrivesdk.core.spec.Operation;
import org.jspecify.annotations.Nullable;

/** Refuses arguments with which a call makes no sense. */
public final class Argument {
    private Argument() {}

    /**
     * An argument that must be there.
     *
     * @throws ThriveNotSentException with reason {@code INVALID_ARGUMENT} if it is null
     */
    public static <T> T required(String parameter, @Nullable T value, Operation operation) {
        if (value == null) {
            throw refused(parameter, "is required and was null", operation);
        }
        return value;
    }

    static ThriveNotSentException refused(String parameter, String fault, Operation operation) {
        return new ThriveNotSentException(
                ThriveNotSentException.Reason.INVALID_ARGUMENT,
                operation.id() + ": " + parameter + " " + fault + "; nothing was sent",
                null,
                CallReport.unsent(operation));
    }
}
