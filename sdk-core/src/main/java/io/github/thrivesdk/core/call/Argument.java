package io.github.thrivesdk.core.call;

import io.github.thrivesdk.core.error.CallReport;
import io.github.thrivesdk.core.error.ThriveNotSentException;
import io.github.thrivesdk.core.spec.Operation;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Refuses arguments with which a call makes no sense, before anything is sent. The limits are those of the OpenAPI
 * document; no message holds a value.
 */
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

    /**
     * A text, list or map within a length; null passes.
     *
     * @throws ThriveNotSentException with reason {@code INVALID_ARGUMENT} if it is shorter or longer
     */
    public static <T extends @Nullable Object> T size(
            String parameter, T value, int least, int most, Operation operation) {
        int size = size(value);
        if (size >= 0 && (size < least || size > most)) {
            throw refused(parameter, "must have a length " + lengths(least, most) + " and has " + size, operation);
        }
        return value;
    }

    /**
     * A text that matches a regular expression as a whole; null passes.
     *
     * @throws ThriveNotSentException with reason {@code INVALID_ARGUMENT} if it does not
     */
    public static <T extends @Nullable CharSequence> T matching(
            String parameter, T value, String regex, Operation operation) {
        if (value != null && !Pattern.matches(regex, value)) {
            throw refused(parameter, "must match " + regex, operation);
        }
        return value;
    }

    /**
     * A number that is not less than a limit; null passes.
     *
     * @throws ThriveNotSentException with reason {@code INVALID_ARGUMENT} if it is less
     */
    public static <T extends @Nullable Number> T least(String parameter, T value, String limit, Operation operation) {
        return limited(parameter, value, compared(value, limit, 0) >= 0, "at least " + limit, operation);
    }

    /**
     * A number that is not more than a limit; null passes.
     *
     * @throws ThriveNotSentException with reason {@code INVALID_ARGUMENT} if it is more
     */
    public static <T extends @Nullable Number> T most(String parameter, T value, String limit, Operation operation) {
        return limited(parameter, value, compared(value, limit, 0) <= 0, "at most " + limit, operation);
    }

    /**
     * A number above a limit; null passes.
     *
     * @throws ThriveNotSentException with reason {@code INVALID_ARGUMENT} if it is not
     */
    public static <T extends @Nullable Number> T above(String parameter, T value, String limit, Operation operation) {
        return limited(parameter, value, compared(value, limit, 1) > 0, "more than " + limit, operation);
    }

    /**
     * A number below a limit; null passes.
     *
     * @throws ThriveNotSentException with reason {@code INVALID_ARGUMENT} if it is not
     */
    public static <T extends @Nullable Number> T below(String parameter, T value, String limit, Operation operation) {
        return limited(parameter, value, compared(value, limit, -1) < 0, "less than " + limit, operation);
    }

    private static <T extends @Nullable Object> T limited(
            String parameter, T value, boolean kept, String limit, Operation operation) {
        if (!kept) {
            throw refused(parameter, "must be " + limit, operation);
        }
        return value;
    }

    private static int compared(@Nullable Number value, String limit, int ofNothing) {
        return value == null ? ofNothing : new BigDecimal(value.toString()).compareTo(new BigDecimal(limit));
    }

    private static int size(@Nullable Object value) {
        if (value instanceof CharSequence text) {
            return text.length();
        }
        if (value instanceof Collection<?> items) {
            return items.size();
        }
        return value instanceof Map<?, ?> map ? map.size() : -1;
    }

    private static String lengths(int least, int most) {
        if (most == Integer.MAX_VALUE) {
            return "of at least " + least;
        }
        return least == 0 ? "of at most " + most : "from " + least + " to " + most;
    }

    static ThriveNotSentException refused(String parameter, String fault, Operation operation) {
        return new ThriveNotSentException(
                ThriveNotSentException.Reason.INVALID_ARGUMENT,
                operation.id() + ": " + parameter + " " + fault + "; nothing was sent",
                null,
                CallReport.unsent(operation));
    }
}
