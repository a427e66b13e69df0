package io.github.thrivesdk.core.pipeline;

import static io.github.thrivesdk.core.pipeline.FaultServer.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.github.thrivesdk.core.error.ThriveException;
import io.github.thrivesdk.core.error.ThriveNotSentException;
import io.github.thrivesdk.core.error.ThriveNotSentException.Reason;
import io.github.thrivesdk.core.http.JdkTransport;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Calls that are given up while they wait to be sent again. */
@Timeout(30)
class RetryPauseTest {
    private static final Duration PAUSE = Duration.ofSeconds(7);

    private final HeldTime time = new HeldTime();
    private FaultServer server;
    private ThrivePipeline pipeline;

    @BeforeEach
    void open() {
        server = new FaultServer(answer(429, "{}", "Retry-After: 7"));
        pipeline = ThrivePipeline.open(
                Pipelines.settings(server.uri(), JdkTransport.create(Duration.ofSeconds(2), time), time));
    }

    @AfterEach
    void close() throws IOException {
        pipeline.close();
        server.close();
    }

    @Test
    void interruptEndsTheCallAtOnceAndKeepsTheFlag() throws Exception {
        AtomicBoolean flag = new AtomicBoolean();
        assertGivenUp(callOnAThread(flag, Thread::interrupt));
        assertThat(flag).isTrue();
    }

    @Test
    void closingEndsTheCallAtOnce() throws Exception {
        assertGivenUp(callOnAThread(new AtomicBoolean(), thread -> pipeline.close()));
    }

    static Stream<Arguments> waysToGiveUp() {
        return Stream.of(
                        Named.<Consumer<CompletableFuture<?>>>of("cancel", call -> call.cancel(true)),
                        Named.<Consumer<CompletableFuture<?>>>of(
                                "a failure of the caller's own",
                                call -> call.completeExceptionally(new TimeoutException())),
                        Named.<Consumer<CompletableFuture<?>>>of(
                                "orTimeout", call -> call.orTimeout(1, TimeUnit.MILLISECONDS)))
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("waysToGiveUp")
    void whoeverEndsTheFutureEndsTheCall(Consumer<CompletableFuture<?>> giveUp) {
        CompletableFuture<Map<String, Object>> call = pipeline.sendAsync(Pipelines.delete(), Pipelines.MAP);
        await().until(() -> time.waitsFor(PAUSE));
        giveUp.accept(call);

        await().until(() -> time.waiting() == 0);
        assertThat(server.requests()).hasSize(1);
    }

    private ThriveException callOnAThread(AtomicBoolean flag, Consumer<Thread> end) throws Exception {
        AtomicReference<ThriveException> failure = new AtomicReference<>();
        Thread caller = new Thread(() -> {
            failure.set(catchThrowableOfType(
                    ThriveException.class, () -> pipeline.send(Pipelines.delete(), Pipelines.MAP)));
            flag.set(Thread.currentThread().isInterrupted());
        });
        caller.start();
        await().until(() -> time.waitsFor(PAUSE));
        end.accept(caller);
        caller.join(1_000);
        assertThat(caller.isAlive()).isFalse();
        return Objects.requireNonNull(failure.get());
    }

    private void assertGivenUp(ThriveException failure) {
        assertThat(failure)
                .hasMessageContaining("was not carried out")
                .isInstanceOfSatisfying(
                        ThriveNotSentException.class,
                        unsent -> assertThat(unsent.reason()).isEqualTo(Reason.CANCELLED));
        assertThat(failure.attempts())
                .singleElement()
                .satisfies(attempt -> assertThat(attempt.status()).isEqualTo(429));
        await().untilAsserted(() -> assertThat(time.waiting()).as("timers left").isZero());
        assertThat(server.requests()).hasSize(1);
    }
}
