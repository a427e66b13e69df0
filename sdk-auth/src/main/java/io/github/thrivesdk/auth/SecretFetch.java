package io.github.thrivesdk.auth;

import io.github.thrivesdk.core.Secret;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Gets a secret without keeping anybody: one that may have to be waited for is fetched on another thread, and on one only,
 * however many ask meanwhile and however long it takes.
 */
final class SecretFetch {
    private final SecretSource source;
    private volatile @Nullable Thread fetcher;
    private volatile @Nullable CompletableFuture<Secret> fetching;

    SecretFetch(SecretSource source) {
        this.source = source;
    }

    /** The secret, complete at once if it is at hand. Whatever its source throws, this does not. */
    CompletableFuture<Secret> get() {
        CompletableFuture<Secret> mine = new CompletableFuture<>();
        if (!source.mayWait()) {
            fetch(mine);
            return mine;
        }
        synchronized (this) {
            if (fetching != null) {
                return fetching;
            }
            fetching = mine;
        }
        TokenThreads.here().execute(() -> fetchAlone(mine));
        return mine;
    }

    /** Hears that the server refused the secret. */
    void refused() {
        source.refused();
    }

    /** Whether somebody waits for the secret. */
    boolean isFetching() {
        return fetching != null;
    }

    /** Whether it is the secret's source that asks, which would wait for itself. */
    boolean isFetchingHere() {
        return fetcher == Thread.currentThread();
    }

    private void fetchAlone(CompletableFuture<Secret> mine) {
        CompletableFuture<Secret> fetched = new CompletableFuture<>();
        fetcher = Thread.currentThread();
        fetch(fetched);
        fetcher = null;
        // An interrupt of the source's own making must not reach what is sent from here.
        Thread.interrupted();
        synchronized (this) {
            fetching = null;
        }
        Futures.follow(mine, fetched);
    }

    private void fetch(CompletableFuture<Secret> result) {
        try {
            result.complete(source.get());
        } catch (Throwable failure) {
            result.completeExceptionally(failure);
        }
    }
}
