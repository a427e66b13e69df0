package io.github.thrivesdk.core.call;

import io.github.thrivesdk.core.error.ThriveException;
import io.github.thrivesdk.core.error.ThriveNotSentException;
import io.github.thrivesdk.core.error.ThriveTokenException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What became of each item of a change that was sent in several requests, because one may carry only so many. The
 * requests go out one after another. When one fails, none is sent after it, and what was done before stays done: that is
 * why a failure is told here instead of being thrown. Immutable. It prints numbers only.
 *
 * @param <I> the type of an item
 * @param <S> what the server says of an item that it changed
 * @param <F> what the server says of an item that it did not change
 */
public final class BulkOutcome<I, S, F> {
    private final List<S> succeeded;
    private final List<F> failed;
    private final List<I> unsettled;
    private final List<I> unsent;
    private final int unmentioned;
    private final @Nullable ThriveException failure;

    private BulkOutcome(
            List<S> succeeded,
            List<F> failed,
            List<I> unsettled,
            List<I> unsent,
            int answered,
            @Nullable ThriveException failure) {
        this.succeeded = Collections.unmodifiableList(succeeded);
        this.failed = Collections.unmodifiableList(failed);
        this.unsettled = List.copyOf(unsettled);
        this.unsent = List.copyOf(unsent);
        this.unmentioned = Math.max(0, answered - succeeded.size() - failed.size());
        this.failure = failure;
    }

    /**
     * Sends items in as few requests as a limit allows.
     *
     * @param items the items; none at all sends nothing
     * @param limit the most items of one request
     * @param request sends one request
     * @param succeeded finds in its answer what was changed
     * @param failed finds in its answer what was not changed
     */
    public static <I, A, S, F> BulkOutcome<I, S, F> of(
            List<I> items,
            int limit,
            Function<List<I>, A> request,
            Function<A, @Nullable List<S>> succeeded,
            Function<A, @Nullable List<F>> failed) {
        List<I> all = List.copyOf(items);
        List<S> good = new ArrayList<>();
        List<F> bad = new ArrayList<>();
        for (int from = 0; from < all.size(); from += limit) {
            int to = Math.min(from + limit, all.size());
            try {
                A answer = request.apply(all.subList(from, to));
                add(good, succeeded.apply(answer));
                add(bad, failed.apply(answer));
            } catch (ThriveNotSentException | ThriveTokenException e) {
                return new BulkOutcome<>(good, bad, List.of(), all.subList(from, all.size()), from, e);
            } catch (ThriveException e) {
                return new BulkOutcome<>(good, bad, all.subList(from, to), all.subList(to, all.size()), from, e);
            }
        }
        return new BulkOutcome<>(good, bad, List.of(), List.of(), all.size(), null);
    }

    /** What the server says of the items that it changed. */
    public List<S> succeeded() {
        return succeeded;
    }

    /** What the server says of the items that it did not change. */
    public List<F> failed() {
        return failed;
    }

    /**
     * The items of a request that was sent and failed; {@link #failure()} tells whether they may have been changed. None
     * if it was not sent.
     */
    public List<I> unsettled() {
        return unsettled;
    }

    /** The items that were not sent, since their request could not be or one before it failed. */
    public List<I> unsent() {
        return unsent;
    }

    /** Why it ended early, or null if all items were sent and answered. */
    public @Nullable ThriveException failure() {
        return failure;
    }

    /**
     * How many items the server did not mention, though it answered the requests that held them. An item that was given
     * twice may be mentioned once.
     */
    public int unmentioned() {
        return unmentioned;
    }

    /** Whether the server says of all items that it changed them. */
    public boolean isComplete() {
        return failure == null && failed.isEmpty() && unmentioned == 0;
    }

    /**
     * Throws what ended it early, if anything did.
     *
     * @return this
     */
    public BulkOutcome<I, S, F> orThrow() {
        if (failure != null) {
            throw failure;
        }
        return this;
    }

    @Override
    public String toString() {
        return "BulkOutcome[succeeded=" + succeeded.size() + ", failed=" + failed.size() + ", unsettled="
                + unsettled.size() + ", unsent=" + unsent.size() + ", unmentioned=" + unmentioned + "]";
    }

    private static <T> void add(List<T> all, @Nullable List<T> more) {
        if (more != null) {
            all.addAll(more);
        }
    }
}
