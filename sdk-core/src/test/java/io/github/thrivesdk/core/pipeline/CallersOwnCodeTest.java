package io.github.thrivesdk.core.pipeline;

import static io.github.thrivesdk.core.pipeline.FaultServer.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.thrivesdk.core.CallOptions;
import io.github.thrivesdk.core.ThriveObserver;
import io.github.thrivesdk.core.Timekeeper;
import io.github.thrivesdk.core.error.Attempt;
import io.github.thrivesdk.core.error.ThriveException;
import io.github.thrivesdk.core.error.ThriveOutcomeUnknownException;
import io.github.thrivesdk.core.http.Answer;
import io.github.thrivesdk.core.http.Transport;
import io.github.thrivesdk.core.http.WireRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Observers, executors, consumers and transports that belong to the caller cannot falsify the outcome of a call. */
@Timeout(20)
class CallersOwnCodeTest {
    private static final String DONE = "{\"success\":true}";

    @Test
    void observerThatThrowsAnErrorDoesNotMakeADeletionFail() throws IOException {
        try (FaultServer server = new FaultServer(answer(429, "", "Retry-After: 0"), answer(200, DONE));
                ThrivePipeline pipeline = ThrivePipeline.open(Pipelines.with(
                        Pipelines.settings(server.uri()), Pipelines.fixed(), Duration.ofSeconds(10), new Broken()))) {
            assertThat(pipeline.send(Pipelines.delete(), Pipelines.MAP)).containsEntry("success", true);
        }
    }

    @Test
    void consumerOfTheAnswerThatThrowsDoesNotMakeADeletionFail() throws IOException {
        CallOptions options = CallOptions.builder()
                .onAnswer(answer -> {
                    throw new AssertionError("not what I expected");
                })
                .build();
        try (FaultServer server = new FaultServer(answer(200, DONE));
                ThrivePipeline pipeline = open(server).with(options)) {
            assertThat(pipeline.send(Pipelines.delete(), Pipelines.MAP)).containsEntry("success", true);
            assertThat(pipeline.sendAsync(Pipelines.delete(), Pipelines.MAP).join())
                    .containsEntry("success", true);
        }
    }

    @Test
    void consumerIsShownTheLastAnswerOfEveryCallWhateverItsStatus() throws IOException {
        List<Integer> statuses = new ArrayList<>();
        CallOptions options = CallOptions.builder()
                .onAnswer(answer -> statuses.add(answer.status()))
                .build();
        try (FaultServer server = new FaultServer(
                        answer(404, "{}"), answer(502, ""), answer(429, "", "Retry-After: 0"), answer(200, "[]"));
                ThrivePipeline pipeline = open(server).with(options)) {
            for (int call = 0; call < 3; call++) {
                failure(pipeline);
            }
            assertThat(statuses).containsExactly(404, 502, 200);
        }
    }

    @Test
    void executorThatTakesNothingDoesNotKeepAnyoneFromTheOutcome() throws Exception {
        Executor full = task -> {
            throw new RejectedExecutionException("full");
        };
        try (FaultServer server = new FaultServer(answer(200, DONE));
                ThrivePipeline pipeline = ThrivePipeline.open(Pipelines.with(Pipelines.settings(server.uri()), full))) {
            assertThat(pipeline.sendAsync(Pipelines.delete(), Pipelines.MAP).get(5, TimeUnit.SECONDS))
                    .containsEntry("success", true);
        }
    }

    @Test
    void transportThatThrowsLeavesTheOutcomeUnknown() {
        try (ThrivePipeline pipeline = ThrivePipeline.open(
                Pipelines.settings(URI.create("http://127.0.0.1:1"), new Throwing(), Timekeeper.system()))) {
            assertThat(failure(pipeline))
                    .isInstanceOf(ThriveOutcomeUnknownException.class)
                    .hasRootCauseInstanceOf(UnsupportedOperationException.class);
            assertThat(pipeline.sendAsync(Pipelines.delete(), Pipelines.MAP))
                    .failsWithin(Duration.ofSeconds(5))
                    .withThrowableThat()
                    .withCauseInstanceOf(ThriveOutcomeUnknownException.class);
        }
    }

    private static ThrivePipeline open(FaultServer server) {
        return ThrivePipeline.open(Pipelines.settings(server.uri()));
    }

    private static ThriveException failure(ThrivePipeline pipeline) {
        return catchThrowableOfType(ThriveException.class, () -> pipeline.send(Pipelines.delete(), Pipelines.MAP));
    }

    /** Throws whenever it hears something. */
    private static final class Broken implements ThriveObserver {
        @Override
        public void callStarted(CallInfo call) {
            throw new StackOverflowError();
        }

        @Override
        public void attemptEnded(CallInfo call, Attempt attempt) {
            throw new NoClassDefFoundError("gone");
        }

        @Override
        public void callEnded(CallInfo call, Duration took, @Nullable ThriveException failure) {
            sneak(new IOException("not declared"));
        }

        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
        private static <E extends Throwable> void sneak(Throwable undeclared) throws E {
            throw (E) undeclared;
        }
    }

    /** Breaks the contract of transports. */
    private static final class Throwing implements Transport {
        @Override
        public CompletableFuture<Answer> send(WireRequest request, Duration timeout) {
            throw new UnsupportedOperationException("sent, and then?");
        }

        @Override
        public void close() {}
    }
}
