package io.github.thrivesdk.auth;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/** Small steps with {@link CompletableFuture} that keep failures as they are, without its wrapping. */
final class Futures {
    private Futures() {}

    /** The failure itself. */
    static Throwable unwrap(Throwable failure) {
        Throwable cause = failure.getCause();
        return failure instanceof CompletionException && cause != null ? cause : failure;
    }

    /** The same future, but failing with the failure itself. Cancelling it cancels nothing else. */
    static <T> CompletableFuture<T> unwrapped(CompletableFuture<T> future) {
        return failingWith(future, failure -> failure);
    }

    /** The same future, but failing with what is made of the failure. Cancelling it cancels nothing else. */
    static <T> CompletableFuture<T> failingWith(CompletableFuture<T> future, UnaryOperator<Throwable> made) {
        if (future.isDone() && !future.isCompletedExceptionally()) {
            return future;
        }
        CompletableFuture<T> other = new CompletableFuture<>();
        whenDone(future, (value, failure) -> {
            if (failure == null) {
                other.complete(value);
            } else {
                other.completeExceptionally(made.apply(unwrap(failure)));
            }
        });
        return other;
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
