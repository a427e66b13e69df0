package io.github.thrivesdk.core.pipeline;

import io.github.thrivesdk.core.CallOptions;
import io.github.thrivesdk.core.ThriveObserver;
import io.github.thrivesdk.core.auth.Authorizer;
import io.github.thrivesdk.core.call.Call;
import io.github.thrivesdk.core.call.ResponseType;
import io.github.thrivesdk.core.error.CallReport;
import io.github.thrivesdk.core.error.ThriveException;
import io.github.thrivesdk.core.error.ThriveNotSentException;
import io.github.thrivesdk.core.http.Answer;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** Runs calls through the layers, waits for them where asked to, and keeps track of those in flight. */
final class CallRunner implements AutoCloseable {
    private final PipelineSettings settings;
    private final Authorizer authorizer;
    private final Voice voice;
    private final Outcomes outcomes;
    private final AnswerReader reader;
    private final ExchangeMaker maker;
    private final Layer stack;
    private final Set<Exchange> inFlight = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    CallRunner(PipelineSettings settings, Authorizer authorizer, ThriveObserver observer) {
        this.settings = settings;
        this.authorizer = authorizer;
        this.voice = new Voice(observer, settings.time());
        this.outcomes = new Outcomes(new ErrorReader(settings.json()));
        this.reader = new AnswerReader(settings.json(), outcomes);
        this.maker = new ExchangeMaker(settings);
        this.stack = ClientStack.compose(settings, authorizer, outcomes, voice);
    }

    PipelineSettings settings() {
        return settings;
    }

    <T> T send(Call call, ResponseType<T> type, CallOptions options) {
        Exchange exchange = begin(call, type, options);
        try {
            if (Thread.currentThread().isInterrupted()) {
                throw outcomes.abandoned(exchange, null);
            }
            return ended(exchange, result(exchange, await(exchange, start(exchange)), type));
        } catch (ThriveException failure) {
            throw failed(exchange, failure);
        }
    }

    <T> CompletableFuture<T> sendAsync(Call call, ResponseType<T> type, CallOptions options) {
        Exchange exchange;
        try {
            exchange = begin(call, type, options);
        } catch (ThriveException refused) {
            return CompletableFuture.failedFuture(refused);
        }
        CompletableFuture<T> result = new CompletableFuture<>();
        start(exchange)
                .whenComplete((answer, failure) -> runLater(() -> finish(exchange, result, type, answer, failure)));
        // Whoever ends it, by cancel, orTimeout or whatever else, waits no more; a call that is over does not mind.
        result.whenComplete((ignored, failure) -> exchange.abandon());
        return result;
    }

    @Override
    public void close() {
        closed = true;
        inFlight.forEach(Exchange::abandon);
        authorizer.close();
        if (settings.ownsTransport()) {
            settings.transport().close();
        }
    }

    private Exchange begin(Call call, ResponseType<?> type, CallOptions options) {
        if (closed) {
            throw new ThriveNotSentException(
                    ThriveNotSentException.Reason.CLOSED,
                    call.operation() + " was not sent: the client is closed",
                    null,
                    CallReport.unsent(call.operation()));
        }
        Exchange exchange = maker.make(call, type, options);
        voice.callStarted(exchange);
        return exchange;
    }

    private CompletableFuture<Answer> start(Exchange exchange) {
        inFlight.add(exchange);
        CompletableFuture<Answer> answer = stack.send(exchange);
        answer.whenComplete((ignored, failure) -> inFlight.remove(exchange));
        if (closed) {
            exchange.abandon();
        }
        return answer;
    }

    /** An executor that takes nothing more, because it is full or shut down, must not keep anyone from the outcome. */
    private void runLater(Runnable task) {
        try {
            settings.executor().execute(task);
        } catch (RuntimeException rejected) {
            task.run();
        }
    }

    private Answer await(Exchange exchange, CompletableFuture<Answer> answer) {
        try {
            return answer.get();
        } catch (InterruptedException interrupted) {
            exchange.abandon();
            Thread.currentThread().interrupt();
            throw outcomes.abandoned(exchange, interrupted);
        } catch (ExecutionException failure) {
            throw outcome(exchange, failure);
        }
    }

    private <T> void finish(
            Exchange exchange,
            CompletableFuture<T> result,
            ResponseType<T> type,
            @Nullable Answer answer,
            @Nullable Throwable failure) {
        try {
            if (answer == null) {
                throw outcome(exchange, failure == null ? new CompletionException(null) : failure);
            }
            result.complete(ended(exchange, result(exchange, answer, type)));
        } catch (ThriveException outcome) {
            result.completeExceptionally(failed(exchange, outcome));
        } catch (RuntimeException | Error unexpected) {
            result.completeExceptionally(unexpected);
        }
    }

    private <T> T result(Exchange exchange, Answer answer, ResponseType<T> type) {
        voice.answered(exchange, answer);
        return reader.read(exchange, answer, type);
    }

    private <T> T ended(Exchange exchange, T result) {
        voice.callEnded(exchange, null);
        return result;
    }

    private ThriveException failed(Exchange exchange, ThriveException failure) {
        voice.callEnded(exchange, failure);
        return failure;
    }

    /** The failure as the caller sees it, thrown from the caller's own thread. */
    private ThriveException outcome(Exchange exchange, Throwable failure) {
        Throwable inner = Futures.unwrap(failure);
        if (inner instanceof ThriveException known) {
            voice.refused(exchange, known);
            return known;
        }
        if (inner instanceof Error error) {
            throw error;
        }
        return outcomes.abandoned(exchange, inner);
    }
}
