package io.github.thrivesdk.core.http;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * Puts one request onto the wire at most once and brings the whole answer back.
 *
 * <p>A transport never repeats a request, follows no redirect, keeps no cookies, adds no credentials and bounds what it
 * reads of an answer. Implementations are safe for use by many threads.
 */
public interface Transport extends AutoCloseable {
    /**
     * Sends the request. It returns at once: what has to wait does so on other threads than the caller's, whose interrupt
     * is meant for one call, while a request for a token serves many.
     *
     * @param request what to send
     * @param timeout how long it may take in all, the body of the answer included
     * @return completes with the answer of any status, or exceptionally with a {@link TransportException} that says
     *     whether the request may have reached the server; cancelling it ends the exchange
     */
    CompletableFuture<Answer> send(WireRequest request, Duration timeout);

    /**
     * Sends the request, and says when it begins to leave: until then, whoever gives up knows that nothing was sent.
     *
     * @param leaving called just before the first byte of the request may leave; if it throws, nothing leaves. Called at
     *     once unless a transport knows better
     */
    default CompletableFuture<Answer> send(WireRequest request, Duration timeout, Runnable leaving) {
        leaving.run();
        return send(request, timeout);
    }

    /** Ends what is in flight and releases connections and threads that belong to this transport. */
    @Override
    void close();
}
