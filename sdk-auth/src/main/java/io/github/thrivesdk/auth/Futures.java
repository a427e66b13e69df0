package io.github.thrivesdk.auth;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Small steps with {@link CompletableFuture} that keep failures as they are, without its wrapping. */
final class Futures {
    private Futures() {}

    /** The failure itself. */
    static Throwable unwrap(Throwable failure) {
        Throwable cause = failure.getCause();
        return failure instanceof CompletionException && cause != null ? cause : failure;
    }

    /** The same future, but failing with what is made of the failure. Cancelling it cancels both. */
    static <T> CompletableFuture<T> failingWith(CompletableFuture<T> future, UnaryOperator<Throwable> made) {
        if (future.isDone() && !future.isCompletedExceptionally()) {
            return future;
        }
        CompletableFuture<T> other = new CompletableFuture<>();
        cancelWith(other, future);
        whenDone(future, (value, failure) -> {
            if (failure == null) {
                other.complete(value);
            } else {
                other.completeExceptionally(made.apply(unwrap(failure)));
            }
        });
        return other;
    }

    /** What comes after a future, however it ended. Cancelling it cancels what it is waiting for. */
    static <T, R> CompletableFuture<R> then(
            CompletableFuture<T> first, BiFunction<? super T, @Nullable Throwable, CompletableFuture<R>> next) {
        CompletableFuture<R> result = new CompletableFuture<>();
        cancelWith(result, first);
        whenDone(first, (value, failure) -> {
            if (result.isDone()) {
                return;
            }
            try {
                CompletableFuture<R> second = next.apply(value, failure == null ? null : unwrap(failure));
                cancelWith(result, second);
                follow(result, second);
            } catch (RuntimeException | Error e) {
                result.completeExceptionally(e);
            }
        });
        return result;
    }

    /** What comes after a future that succeeds. Cancelling it cancels what it is waiting for. */
    static <T, R> CompletableFuture<R> onSuccess(
            CompletableFuture<T> first, Function<? super T, CompletableFuture<R>> next) {
        return then(
                first,
                (value, failure) -> failure == null ? next.apply(value) : CompletableFuture.failedFuture(failure));
    }

    /** Cancelling the first cancels the second. */
    static void cancelWith(CompletableFuture<?> first, CompletableFuture<?> second) {
        whenDone(first, (value, failure) -> {
            if (first.isCancelled()) {
                second.cancel(false);
            }
        });
    }

    /** Ends one future as the other ends. */
    static <T> void follow(CompletableFuture<T> follower, CompletableFuture<T> future) {
        whenDone(future, (value, failure) -> {
            if (failure == null) {
                follower.complete(value);
            } else {
                follower.completeExceptionally(unwrap(failure));
            }
        });
    }

    /** Acts when the future ends. The action must not throw. */
    @SuppressWarnings("FutureReturnValueIgnored")
    static <T> void whenDone(CompletableFuture<T> future, BiConsumer<? super T, ? super Throwable> action) {
        future.whenComplete(action);
    }
}
