package io.github.thrivesdk.auth;

import io.github.thrivesdk.core.Deadline;
import io.github.thrivesdk.core.Timekeeper;
import io.github.thrivesdk.core.auth.Authorization;
import io.github.thrivesdk.core.error.ThriveTokenException;
import io.github.thrivesdk.core.http.TransportException;
import io.github.thrivesdk.core.http.TransportException.Reached;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The fetching of one token, for however many callers wait for it: one request, and at most two more if connections do
 * not come about or break soon, since a token request changes nothing. If the endpoint says when to come back, it is not
 * asked before, for a minute at the most, and callers who cannot wait that long hear so at once. Nothing is repeated
 * while an old token serves.
 */
final class TokenFlight extends CompletableFuture<CachedToken> {
    private static final int TRIES = 3;
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration FIRST_WAIT = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    /** Where it lands. */
    interface Ground {
        /** Whether there is a token that serves meanwhile. */
        boolean isServing();

        /** It is over, one way or the other. */
        void landed(TokenFlight flight, @Nullable IssuedToken issued, @Nullable Throwable failure);
    }

    private final TokenEndpoint endpoint;
    private final Timekeeper time;
    private final DoubleSupplier random;
    private final Ground ground;
    private final Executor threads = TokenThreads.here();
    private final long startedAt;
    private final Queue<Passenger> passengers = new ConcurrentLinkedQueue<>();
    private volatile @Nullable Setback setback;
    private volatile int tries;

    TokenFlight(TokenEndpoint endpoint, Timekeeper time, DoubleSupplier random, Ground ground) {
        this.endpoint = endpoint;
        this.time = time;
        this.random = random;
        this.ground = ground;
        this.startedAt = time.nanoTime();
    }

    TokenEndpoint endpoint() {
        return endpoint;
    }

    void start() {
        tryOnce(1);
    }

    /** Tells the waiter as soon as it is clear that it waits in vain. */
    void board(CompletableFuture<Authorization> waiter, Deadline deadline) {
        Passenger passenger = new Passenger(waiter, deadline);
        passengers.add(passenger);
        Setback now = setback;
        if (now != null) {
            passenger.hear(now.failure, Duration.ofNanos(now.endsAt - time.nanoTime()));
        }
    }

    private void tryOnce(int number) {
        tries = number;
        setback = null;
        Futures.whenDone(request(), this::ended);
    }

    /** Never throws, or else all would wait for a flight that never took off. */
    private CompletableFuture<IssuedToken> request() {
        try {
            return endpoint.request();
        } catch (Throwable e) {
            return CompletableFuture.failedFuture(endpoint.trouble().broken(e));
        }
    }

    private void ended(@Nullable IssuedToken issued, @Nullable Throwable failure) {
        if (failure instanceof ThriveTokenException refused && !ground.isServing() && !endpoint.isClosed()) {
            Duration told = refused.retryAfter();
            if (told != null) {
                pause(refused, told.compareTo(backoff()) > 0 ? told : backoff());
                return;
            }
            if (isBrokenConnection(refused) && tries < TRIES && !isLate()) {
                pause(refused, backoff());
                return;
            }
        }
        ground.landed(this, issued, failure);
    }

    private void pause(ThriveTokenException failure, Duration wait) {
        setback = new Setback(failure, time.nanoTime() + wait.toNanos());
        Duration pause = wait.compareTo(LONGEST_PAUSE) < 0 ? wait : LONGEST_PAUSE;
        Duration jitter = Duration.ofNanos((long) (FIRST_WAIT.toNanos() * random.getAsDouble()));
        time.schedule(() -> resume(failure), pause.plus(jitter));
        passengers.forEach(passenger -> passenger.hear(failure, wait));
    }

    private void resume(ThriveTokenException failure) {
        passengers.removeIf(passenger -> !passenger.isWaiting());
        if (passengers.isEmpty()) {
            ground.landed(this, null, failure);
        } else {
            // Not on the timer's thread, on which deadlines hang: to resolve a host may take a while.
            threads.execute(() -> tryOnce(tries + 1));
        }
    }

    /** Longer from try to try, so that an endpoint which says "at once" each time is not taken at its word for ever. */
    private Duration backoff() {
        return FIRST_WAIT.multipliedBy(1L << Math.min(tries - 1, 6));
    }

    private boolean isLate() {
        return time.nanoTime() - startedAt > SOON.toNanos();
    }

    private static boolean isBrokenConnection(ThriveTokenException failure) {
        return failure.getCause() instanceof TransportException broken && broken.reached() != Reached.BAD_ANSWER;
    }

    /** Why there is no request at the moment, and until when. */
    private record Setback(ThriveTokenException failure, long endsAt) {}

    /** One who waits. */
    private record Passenger(CompletableFuture<Authorization> waiter, Deadline deadline) {
        void hear(ThriveTokenException failure, Duration wait) {
            if (deadline.isBefore(wait)) {
                waiter.completeExceptionally(failure);
            }
        }

        boolean isWaiting() {
            return !waiter.isDone();
        }
    }
}
