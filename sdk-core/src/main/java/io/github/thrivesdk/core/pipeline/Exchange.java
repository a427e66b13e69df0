package io.github.thrivesdk.core.pipeline;

import io.github.thrivesdk.core.CallOptions;
import io.github.thrivesdk.core.Deadline;
import io.github.thrivesdk.core.ThriveObserver.CallInfo;
import io.github.thrivesdk.core.auth.Authorization;
import io.github.thrivesdk.core.error.Attempt;
import io.github.thrivesdk.core.error.CallReport;
import io.github.thrivesdk.core.http.WireRequest;
import io.github.thrivesdk.core.spec.Operation;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** One call on its way through the layers: what was asked, and what has happened so far. */
final class Exchange {
    private final CallInfo info;
    private final WireRequest request;
    private final CallOptions options;
    private final Deadline deadline;
    private final long startNanos;
    private final List<Attempt> attempts = new CopyOnWriteArrayList<>();
    private volatile boolean onTheWire;
    private volatile boolean lost;
    private volatile boolean abandoned;
    private volatile boolean replaced;
    private volatile boolean awaitsCredentials;
    private volatile @Nullable Authorization authorization;
    private volatile @Nullable CompletableFuture<?> step;

    Exchange(CallInfo info, WireRequest request, CallOptions options, Deadline deadline, long startNanos) {
        this.info = info;
        this.request = request;
        this.options = options;
        this.deadline = deadline;
        this.startNanos = startNanos;
    }

    CallInfo info() {
        return info;
    }

    Operation operation() {
        return info.operation();
    }

    WireRequest request() {
        return request;
    }

    CallOptions options() {
        return options;
    }

    Deadline deadline() {
        return deadline;
    }

    long startNanos() {
        return startNanos;
    }

    /** The credentials of the latest attempt, or null before the first. */
    @Nullable
    Authorization authorization() {
        return authorization;
    }

    /** The credentials for the next attempt are being fetched. */
    void awaitsCredentials() {
        awaitsCredentials = true;
    }

    void authorizedBy(Authorization used) {
        authorization = used;
        awaitsCredentials = false;
    }

    /** Whether the call is waiting for its credentials. */
    boolean isAwaitingCredentials() {
        return awaitsCredentials;
    }

    /** Marks that the credentials are being replaced; true if they had been before. */
    boolean replacesCredentials() {
        boolean before = replaced;
        replaced = true;
        return before;
    }

    int nextAttempt() {
        return attempts.size() + 1;
    }

    void record(Attempt attempt) {
        attempts.add(attempt);
    }

    CallReport report() {
        return new CallReport(operation(), info.requestId(), attempts);
    }

    /**
     * The request is about to leave.
     *
     * @throws CancellationException if it must not, since nobody waits for it any more
     */
    synchronized void leaves() {
        if (abandoned) {
            throw new CancellationException("the call was given up");
        }
        onTheWire = true;
    }

    /** The latest attempt is over, and the server cannot have acted on it, or said what it did. */
    void settled() {
        onTheWire = false;
    }

    /** The latest attempt is over, and nobody knows whether the server acted on it. */
    void lost() {
        lost = true;
        onTheWire = false;
    }

    /** Whether the server may have carried out a request of this call without saying so. */
    boolean mayHaveBeenDone() {
        return onTheWire || lost;
    }

    /** Whether the latest attempt has left and is not over. */
    boolean isOnTheWire() {
        return onTheWire;
    }

    /** Whether it may have carried out an attempt before the latest one, which is over, without saying so. */
    boolean lostAnAttempt() {
        return lost;
    }

    /** Remembers what the call is waiting for, so that abandoning the call ends it. */
    <T> CompletableFuture<T> waitFor(CompletableFuture<T> next) {
        step = next;
        if (abandoned) {
            next.cancel(true);
        }
        return next;
    }

    /** Nobody waits for the result any more: what has not left stays here, and what the call is waiting for ends. */
    void abandon() {
        giveUp();
        CompletableFuture<?> current = step;
        if (current != null) {
            current.cancel(true);
        }
    }

    private synchronized void giveUp() {
        abandoned = true;
    }

    boolean isAbandoned() {
        return abandoned;
    }
}
