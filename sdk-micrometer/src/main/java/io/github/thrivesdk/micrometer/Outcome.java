package io.github.thrivesdk.micrometer;

import io.github.thrivesdk.core.error.ThriveApiException;
import io.github.thrivesdk.core.error.ThriveException;
import io.github.thrivesdk.core.error.ThriveNotSentException;
import io.github.thrivesdk.core.error.ThriveTokenException;
import org.jspecify.annotations.Nullable;

/** How a call ended, as the value of a tag. */
final class Outcome {
    private Outcome() {}

    /** {@code done}, {@code refused}, {@code no_token}, {@code not_sent} or {@code unknown}. */
    static String of(@Nullable ThriveException failure) {
        if (failure == null) {
            return "done";
        }
        if (failure instanceof ThriveApiException) {
            return "refused";
        }
        if (failure instanceof ThriveTokenException) {
            return "no_token";
        }
        return failure instanceof ThriveNotSentException ? "not_sent" : "unknown";
    }

    /** The status of a refusal; {@code none} otherwise. */
    static String status(@Nullable ThriveException failure) {
        return failure instanceof ThriveApiException refusal ? String.valueOf(refusal.statusCode()) : "none";
    }
}
