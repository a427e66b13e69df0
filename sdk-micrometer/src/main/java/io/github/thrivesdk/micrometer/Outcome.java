package io.github.thrivesdk.micrometer;

import io.github.thrivesdk.core.error.ThriveApiException;
import io.github.thrivesdk.core.error.ThriveException;
import io.github.thrivesdk.core.error.ThriveNotSentException;
import io.github.thrivesdk.core.error.ThriveTokenException;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What calls and token requests were and how they ended, as values of tags. */
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

    /** {@code done}, or why there is no token: {@code invalid_client}, {@code unavailable}... */
    static String ofToken(@Nullable ThriveException failure) {
        if (failure == null) {
            return "done";
        }
        return failure instanceof ThriveTokenException e ? e.reason().name().toLowerCase(Locale.ROOT) : "failed";
    }

    /** In one order, so that the same scopes are one value. */
    static String scopes(Set<String> scopes) {
        return String.join(" ", new TreeSet<>(scopes));
    }

    /** The status of a refusal; {@code none} otherwise. */
    static String status(@Nullable ThriveException failure) {
        return failure instanceof ThriveApiException refusal ? String.valueOf(refusal.statusCode()) : "none";
    }
}
