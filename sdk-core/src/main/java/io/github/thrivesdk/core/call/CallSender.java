package io.github.thrivesdk.core.call;

import io.github.thrivesdk.core.error.ThriveException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Sends calls. Both ways share one pipeline: what is true of the one is true of the other. Safe for use by many
 * threads.
 */
public interface CallSender {
    /**
     * Sends a call and waits for its result.
     *
     * @throws io.github.thrivesdk.core.error.ThriveException if it fails; interrupting the thread ends the call, keeps
     *     the interrupt flag and throws that kind that tells whether the request had left
     */
    <T> T send(Call call, ResponseType<T> type);

    /**
     * Sends a call without waiting.
     *
     * @return completes with the result, or exceptionally with a
     *     {@link io.github.thrivesdk.core.error.ThriveException}; cancelling it ends the call
     */
    <T> CompletableFuture<T> sendAsync(Call call, ResponseType<T> type);

    /**
     * Sends a call without waiting; an argument that the call refuses fails the future too.
     *
     * @param call makes the call from the arguments
     */
    default <T> CompletableFuture<T> sendAsync(Supplier<Call> call, ResponseType<T> type) {
        try {
            return sendAsync(call.get(), type);
        } catch (ThriveException e) {
            return CompletableFuture.failedFuture(e);
        }
    }
}
