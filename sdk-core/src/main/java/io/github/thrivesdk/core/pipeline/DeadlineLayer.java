package io.github.thrivesdk.core.pipeline;

import io.github.thrivesdk.core.Timekeeper;
import io.github.thrivesdk.core.http.Answer;
import java.util.concurrent.CompletableFuture;

/** Ends a call when its total time is used up, whatever it is waiting for. */
final class DeadlineLayer implements Layer {
    private final Layer next;
    private final Outcomes outcomes;
    private final Timekeeper time;

    DeadlineLayer(Layer next, Outcomes outcomes, Timekeeper time) {
        this.next = next;
        this.outcomes = outcomes;
        this.time = time;
    }

    @Override
    public CompletableFuture<Answer> send(Exchange exchange) {
        CompletableFuture<Answer> result = new CompletableFuture<>();
        Runnable cancel = time.schedule(
                () -> {
                    exchange.abandon();
                    result.completeExceptionally(outcomes.late(exchange));
                },
                exchange.deadline().remaining());
        next.send(exchange).whenComplete((answer, failure) -> {
            cancel.run();
            if (failure == null) {
                result.complete(answer);
            } else {
                result.completeExceptionally(Futures.unwrap(failure));
            }
        });
        return result;
    }
}
