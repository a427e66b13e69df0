package io.github.thrivesdk.core.call;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one page.
 *
 * @param rows the rows
 * @param totalPages how many pages there are, or null if the server did not say
 * @param <T> the type of a row
 */
public record Page<T>(List<T> rows, @Nullable Integer totalPages) {
    /** A page of an operation that answers with the rows and nothing else. */
    public static <T> Page<T> of(@Nullable List<T> rows) {
        return new Page<>(rows == null ? List.of() : rows, null);
    }

    /**
     * A page of an operation that also says how many pages there are.
     *
     * @param about what the server says about the pages, or null
     * @param totalPages finds their number there
     */
    public static <T, P> Page<T> of(
            @Nullable List<T> rows, @Nullable P about, Function<P, ? extends @Nullable Number> totalPages) {
        Number total = about == null ? null : totalPages.apply(about);
        return new Page<>(rows == null ? List.of() : rows, total == null ? null : total.intValue());
    }
}
