package io.github.thrivesdk.core.auth;

import io.github.thrivesdk.core.Deadline;
import io.github.thrivesdk.core.spec.Operation;
import java.util.concurrent.CompletableFuture;

/** Gives the credentials for the calls of one client. Safe for use by many threads. */
public interface Authorizer extends AutoCloseable {
    /**
     * Gives the credentials for a call.
     *
     * @param operation what is about to be called
     * @param deadline when the call as a whole must be over
     * @return complete at once if the credentials are at hand; otherwise completes when they are, or exceptionally with
     *     a {@link io.github.thrivesdk.core.error.ThriveException} that says why they cannot be had. Cancelling it
     *     gives up waiting and harms nobody else who waits.
     */
    CompletableFuture<Authorization> authorize(Operation operation, Deadline deadline);

    /**
     * Hears that the server answered 401 to these credentials.
     *
     * @return whether {@link #authorize} may now give others, so that one more attempt makes sense
     */
    boolean rejected(Authorization used);

    /** Forgets what it holds. */
    @Override
    default void close() {}
}
