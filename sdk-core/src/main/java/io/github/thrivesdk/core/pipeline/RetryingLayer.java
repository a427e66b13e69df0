package io.github.thrivesdk.core.pipeline;

import io.github.thrivesdk.core.CallOptions.RetryChoice;
import io.github.thrivesdk.core.Timekeeper;
import io.github.thrivesdk.core.error.Attempt;
import io.github.thrivesdk.core.error.ThriveException;
import io.github.thrivesdk.core.http.Answer;
import io.github.thrivesdk.core.http.TransportException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Sends again what may be sent again, within the deadline and the budget. No thread waits in between. */
final class RetryingLayer implements Layer {
    private final Layer next;
    private final RetrySettings settings;
    private final RetryRules rules;
    private final RetryBudget budget = new RetryBudget();
    private final Outcomes outcomes;
    private final Timekeeper time;
    private final RandomGenerator random;
    private final AttemptListener listener;

    /** Hears of each attempt once it is over. */
    @FunctionalInterface
    interface AttemptListener {
        void attemptEnded(Exchange exchange, Attempt attempt);
    }

    RetryingLayer(
            Layer next,
            RetrySettings settings,
            Outcomes outcomes,
            Timekeeper time,
            RandomGenerator random,
            AttemptListener listener) {
        this.next = next;
        this.settings = settings;
        this.rules = new RetryRules(time);
        this.outcomes = outcomes;
        this.time = time;
        this.random = random;
        this.listener = listener;
    }

    @Override
    public CompletableFuture<Answer> send(Exchange exchange) {
        CompletableFuture<Answer> result = new CompletableFuture<>();
        attempt(exchange, result);
        return result;
    }

    private void attempt(Exchange exchange, CompletableFuture<Answer> result) {
        long start = time.nanoTime();
        sent(exchange).whenComplete((answer, failure) -> {
            try {
                Duration took = Duration.ofNanos(time.nanoTime() - start);
                ended(exchange, result, took, answer, failure == null ? null : Futures.unwrap(failure));
            } catch (RuntimeException | Error unexpected) {
                result.completeExceptionally(unexpected);
            }
        });
    }

    private CompletableFuture<Answer> sent(Exchange exchange) {
        try {
            return next.send(exchange);
        } catch (RuntimeException | Error unexpected) {
            return CompletableFuture.failedFuture(unexpected);
        }
    }

    private void ended(
            Exchange exchange,
            CompletableFuture<Answer> result,
            Duration took,
            @Nullable Answer answer,
            @Nullable Throwable failure) {
        if (answer != null) {
            Verdict verdict = rules.of(exchange.operation(), choice(exchange), answer);
            settle(exchange, answer);
            follow(exchange, result, verdict, new Ending(took, "status " + answer.status(), answer, null));
        } else if (failure instanceof TransportException broken) {
            Verdict verdict = rules.of(exchange.operation(), choice(exchange), broken);
            settle(exchange, broken);
            follow(exchange, result, verdict, new Ending(took, String.valueOf(broken.getMessage()), null, broken));
        } else {
            if (exchange.isOnTheWire()) {
                note(exchange, new Ending(took, "no answer", null, null), "the call was given up", null);
            }
            result.completeExceptionally(unanswered(exchange, failure));
        }
    }

    private Throwable unanswered(Exchange exchange, @Nullable Throwable failure) {
        if (failure instanceof ThriveException known) {
            return outcomes.notAttempted(exchange, known);
        }
        return failure instanceof CancellationException
                ? outcomes.abandoned(exchange, failure)
                : outcomes.broken(exchange, failure, "the transport or the credentials failed in a way of their own");
    }

    private RetryChoice choice(Exchange exchange) {
        RetryChoice choice = exchange.options().retry();
        return choice == RetryChoice.AS_CLIENT && settings.evenIfOutcomeUnknown()
                ? RetryChoice.EVEN_IF_OUTCOME_UNKNOWN
                : choice;
    }

    private void follow(Exchange exchange, CompletableFuture<Answer> result, Verdict verdict, Ending ending) {
        if (verdict instanceof Verdict.Done done) {
            if (exchange.nextAttempt() == 1) {
                budget.earn();
            }
            note(exchange, ending, "done", null);
            result.complete(done.answer());
        } else if (verdict instanceof Verdict.Repeatable repeatable) {
            repeat(exchange, result, repeatable, ending);
        } else if (verdict instanceof Verdict.Final last) {
            giveUp(exchange, result, ending, last.why());
        }
    }

    private void repeat(
            Exchange exchange, CompletableFuture<Answer> result, Verdict.Repeatable repeatable, Ending ending) {
        int number = exchange.nextAttempt();
        Duration wait = wait(number, repeatable.earliest());
        if (exchange.isAbandoned()) {
            giveUp(exchange, result, ending, "the call was given up");
        } else if (number >= settings.maxAttempts()) {
            giveUp(exchange, result, ending, "that was attempt " + number + " of " + settings.maxAttempts());
        } else if (exchange.deadline().isBefore(wait)) {
            giveUp(exchange, result, ending, "waiting " + Texts.of(wait) + " would pass the deadline");
        } else if (!budget.take()) {
            giveUp(exchange, result, ending, "the client's retry budget is used up");
        } else {
            note(exchange, ending, repeatable.why(), wait);
            later(exchange, result, wait);
        }
    }

    private Duration wait(int number, @Nullable Duration earliest) {
        Duration backoff = settings.backoff(number, random);
        return earliest == null ? backoff : earliest.plus(backoff);
    }

    private void later(Exchange exchange, CompletableFuture<Answer> result, Duration wait) {
        CompletableFuture<Void> timer = new CompletableFuture<>();
        Runnable cancel = time.schedule(() -> ResendThreads.shared().execute(() -> timer.complete(null)), wait);
        exchange.waitFor(timer).whenComplete((ignored, given) -> {
            if (given == null) {
                attempt(exchange, result);
            } else {
                cancel.run();
                result.completeExceptionally(outcomes.abandoned(exchange, given));
            }
        });
    }

    private void giveUp(Exchange exchange, CompletableFuture<Answer> result, Ending ending, String why) {
        note(exchange, ending, why, null);
        if (ending.answer() != null) {
            result.completeExceptionally(outcomes.refused(exchange, ending.answer(), why));
        } else {
            result.completeExceptionally(outcomes.broken(exchange, ending.failure(), why));
        }
    }

    private void note(Exchange exchange, Ending ending, String next, @Nullable Duration wait) {
        int status = ending.answer() == null ? 0 : ending.answer().status();
        Attempt attempt = new Attempt(exchange.nextAttempt(), ending.took(), ending.result(), status, next, wait);
        exchange.record(attempt);
        listener.attemptEnded(exchange, attempt);
    }

    private void settle(Exchange exchange, Answer answer) {
        if (rules.saysWhetherItActed(answer)) {
            exchange.settled();
        } else {
            exchange.lost();
        }
    }

    private static void settle(Exchange exchange, TransportException failure) {
        if (failure.reached() == TransportException.Reached.NOT_SENT) {
            exchange.settled();
        } else {
            exchange.lost();
        }
    }

    /** How one attempt ended: with an answer or with a failure. */
    private record Ending(
            Duration took,
            String result,
            @Nullable Answer answer,
            @Nullable TransportException failure) {}
}
