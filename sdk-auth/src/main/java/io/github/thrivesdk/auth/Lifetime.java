package io.github.thrivesdk.auth;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How long a token lives, whatever its {@code expires_in} says. */
final class Lifetime {
    /** Thrive documents one hour; taken when the answer names none. A rejected token is replaced in any case. */
    static final Duration UNSTATED = Duration.ofHours(1);

    /** Taken for zero and below: long enough not to ask for a token with every call. */
    static final Duration NONSENSE = Duration.ofMinutes(1);

    private static final double SHORTEST_SECONDS = 1;
    private static final double LONGEST_SECONDS = 24 * 60 * 60;

    private Lifetime() {}

    /** Reads a number of seconds as JSON or as a string of one; null if the answer names none. */
    static Duration of(@Nullable String expiresIn) {
        double seconds = seconds(expiresIn);
        if (Double.isNaN(seconds)) {
            return UNSTATED;
        }
        if (seconds <= 0) {
            return NONSENSE;
        }
        double bounded = Math.min(Math.max(seconds, SHORTEST_SECONDS), LONGEST_SECONDS);
        return Duration.ofMillis((long) (bounded * 1000));
    }

    private static double seconds(@Nullable String text) {
        try {
            return text == null ? Double.NaN : Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
