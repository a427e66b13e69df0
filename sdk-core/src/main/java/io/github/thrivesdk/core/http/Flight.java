package io.github.thrivesdk.core.http;

import io.github.thrivesdk.core.Deadline;
import io.github.thrivesdk.core.Timekeeper;
import io.github.thrivesdk.core.http.TransportException.Reached;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** One request on its way: it leaves at most once, and it is known at any time whether it has left. */
final class Flight {
    private enum Stage {
        /** A connection is being made; no byte of the request has been written. */
        WAITING,

        /** The request is being written, or has been: the server may act on it. */
        LEFT,

        /** It ended before a byte was written, and must not leave any more. */
        GROUNDED
    }

    /** The timer of a call fires a little before that of its last exchange, which was started later. */
    private static final Duration SLACK = Duration.ofMillis(10);

    private final ClientSource.Loan loan;
    private final Timekeeper time;
    private final Runnable leaving;
    private final CappedBody body;
    private final CompletableFuture<Answer> answer = new CompletableFuture<>() {
        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            // Before those who wait hear of it: their next call must not get the same client.
            distrustIfLate();
            return super.cancel(mayInterruptIfRunning);
        }
    };
    private final AtomicReference<Stage> stage = new AtomicReference<>(Stage.WAITING);
    private volatile @Nullable Deadline limit;

    Flight(ClientSource.Loan loan, Timekeeper time, Runnable leaving, int bodyLimit) {
        this.loan = loan;
        this.time = time;
        this.leaving = leaving;
        this.body = new CappedBody(bodyLimit);
    }

    /**
     * The request is about to be written.
     *
     * @throws CancellationException if it must not be: it ended before, or it was written before and the HTTP client
     *     sends it again by itself
     */
    void leave() {
        if (!stage.compareAndSet(Stage.WAITING, Stage.LEFT)) {
            throw new CancellationException("a request is written at most once");
        }
        try {
            leaving.run();
        } catch (RuntimeException refused) {
            stage.set(Stage.GROUNDED);
            throw refused;
        }
    }

    /** Sends the request, which calls {@link #leave} before it is written. */
    CompletableFuture<Answer> start(HttpRequest request, Duration timeout) {
        limit = Deadline.after(timeout, time);
        CompletableFuture<HttpResponse<CappedBody.Content>> response;
        try {
            response = loan.client().sendAsync(request, body);
        } catch (RuntimeException refused) {
            loan.giveBack(false);
            // Its message repeats what was refused, which may hold a ref.
            answer.completeExceptionally(
                    new TransportException(Reached.NOT_SENT, "the HTTP client refused the request", null));
            return answer;
        }
        Runnable cancelTimers = startTimers(timeout);
        answer.whenComplete((ignored, failure) -> {
            cancelTimers.run();
            if (!response.isDone()) {
                stage.compareAndSet(Stage.WAITING, Stage.GROUNDED);
                response.cancel(true);
                body.cancel();
            }
        });
        response.whenComplete((received, failure) -> {
            if (received == null) {
                hangUp(response);
            }
            landed(received, failure);
        });
        return answer;
    }

    void cancel() {
        answer.cancel(true);
    }

    private void distrustIfLate() {
        Deadline end = limit;
        if (end != null && !answer.isDone() && end.isBefore(SLACK)) {
            loan.distrust();
        }
    }

    /**
     * Closes the connection of an exchange that failed. On JDK 17 the client forgets it, open, if it cannot make
     * sense of the head of an answer, and not even the end of the client closes it then. A future that has failed cannot
     * be cancelled any more, but one that is derived from it reaches the same exchange.
     */
    private static void hangUp(CompletableFuture<?> failed) {
        failed.newIncompleteFuture().cancel(true);
    }

    private void landed(@Nullable HttpResponse<CappedBody.Content> received, @Nullable Throwable failure) {
        // The JDK's client gives no body to a proxy's 407, though it gives an answer.
        CappedBody.@Nullable Content content = received == null ? null : received.body();
        if (received != null && received.headers().firstValue("trailer").isPresent()) {
            // The JDK's client does not read them; they would be taken for the beginning of the next answer.
            loan.distrust();
        }
        loan.giveBack(content != null && !content.isTruncated());
        if (received == null) {
            answer.completeExceptionally(classified(failure == null ? new CancellationException() : failure));
        } else if (stage.get() == Stage.LEFT) {
            settle(received, content);
        } else {
            answer.completeExceptionally(new TransportException(
                    Reached.NOT_SENT, "the proxy made no connection: status " + received.statusCode(), null));
        }
    }

    private void settle(HttpResponse<?> received, CappedBody.@Nullable Content content) {
        if (content == null) {
            answer.completeExceptionally(TransportFailures.lost(null));
        } else {
            answer.complete(content.answer(received));
        }
    }

    /** What is known of the stage counts for more than the kind of the failure. */
    private TransportException classified(Throwable failure) {
        TransportException told = TransportFailures.classified(failure);
        boolean left = stage.get() == Stage.LEFT;
        if (left == (told.reached() != Reached.NOT_SENT)) {
            return told;
        }
        Throwable cause = TransportFailures.unwrap(failure);
        return left ? TransportFailures.lost(cause) : TransportFailures.unsent(cause);
    }

    private Runnable startTimers(Duration timeout) {
        Runnable cancelTimeout = time.schedule(() -> late(timeout), timeout);
        Duration connectTimeout = loan.client().connectTimeout().orElse(timeout);
        if (stage.get() != Stage.WAITING || connectTimeout.compareTo(timeout) >= 0) {
            return cancelTimeout;
        }
        Runnable cancelConnectTimeout = time.schedule(() -> groundAfter(connectTimeout), connectTimeout);
        return () -> {
            cancelTimeout.run();
            cancelConnectTimeout.run();
        };
    }

    private void late(Duration timeout) {
        loan.distrust();
        if (!groundAfter(timeout)) {
            answer.completeExceptionally(new TransportException(
                    Reached.MAYBE_SERVER, "no complete answer within " + millis(timeout) + " ms", null));
        }
    }

    /** Ends it if it has not left; the JDK's own connect timeout does not cover what a proxy takes. */
    private boolean groundAfter(Duration limit) {
        boolean grounded = stage.compareAndSet(Stage.WAITING, Stage.GROUNDED);
        if (grounded) {
            loan.distrust();
            answer.completeExceptionally(
                    new TransportException(Reached.NOT_SENT, "no connection within " + millis(limit) + " ms", null));
        }
        return grounded;
    }

    private static long millis(Duration limit) {
        return TimeUnit.MILLISECONDS.convert(limit);
    }
}
