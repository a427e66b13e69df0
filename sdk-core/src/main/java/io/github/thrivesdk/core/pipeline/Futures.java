package io.github.thrivesdk.core.pipeline;

import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/** Small help with {@link java.util.concurrent.CompletableFuture}. */
final class Futures {
    private Futures() {}

    /** The failure itself, without the wrappings that futures put around it. */
    static Throwable unwrap(Throwable failure) {
        Throwable inner = failure;
        while ((inner instanceof CompletionException || inner instanceof ExecutionException)
                && inner.getCause() != null) {
            inner = inner.getCause();
        }
        return inner;
    }
}
