package io.github.thrivesdk.core.pipeline;

import static io.github.thrivesdk.core.pipeline.FaultServer.answer;
import static io.github.thrivesdk.core.pipeline.FaultServer.drip;
import static io.github.thrivesdk.core.pipeline.FaultServer.silence;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.thrivesdk.core.CallOptions;
import io.github.thrivesdk.core.Deadline;
import io.github.thrivesdk.core.Timekeeper;
import io.github.thrivesdk.core.auth.Authorization;
import io.github.thrivesdk.core.auth.Authorizer;
import io.github.thrivesdk.core.error.ThriveApiException;
import io.github.thrivesdk.core.error.ThriveException;
import io.github.thrivesdk.core.error.ThriveNotSentException;
import io.github.thrivesdk.core.error.ThriveOutcomeUnknownException;
import io.github.thrivesdk.core.http.JdkTransport;
import io.github.thrivesdk.core.http.Transport;
import io.github.thrivesdk.core.spec.Operation;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One total time for a call, and an end to it when nobody waits any more. */
@Timeout(20)
class DeadlineTest {
    /** Long enough for an HTTP client that is loaded for the first time to send a request. */
    private static final CallOptions SHORT =
            CallOptions.builder().timeout(Duration.ofMillis(1200)).build();

    @Test
    void silentServerCannotHoldACallBeyondItsDeadline() throws IOException {
        try (FaultServer server = new FaultServer(silence());
                ThrivePipeline pipeline = open(server)) {
            ThriveException failure = failure(pipeline.with(SHORT));

            assertThat(failure)
                    .isInstanceOfSatisfying(
                            ThriveOutcomeUnknownException.class,
                            unknown -> assertThat(unknown.reason())
                                    .isEqualTo(ThriveOutcomeUnknownException.Reason.DEADLINE));
            assertThat(failure.attempts())
                    .singleElement()
                    .satisfies(attempt -> assertThat(attempt.took()).isGreaterThan(Duration.ofMillis(100)));
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void drippingBodyCannotHoldACallBeyondItsDeadline() throws IOException {
        String answer = "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n" + " ".repeat(500);
        try (FaultServer server = new FaultServer(drip(answer, 20));
                ThrivePipeline pipeline = open(server)) {
            assertThat(failure(pipeline.with(SHORT))).isInstanceOf(ThriveOutcomeUnknownException.class);
        }
    }

    @Test
    void retryAfterBeyondTheDeadlineIsReportedAtOnce() throws IOException {
        try (FaultServer server = new FaultServer(answer(429, "", "Retry-After: 86400"));
                ThrivePipeline pipeline = open(server)) {
            ThriveException failure = failure(pipeline);

            assertThat(failure)
                    .isInstanceOf(ThriveApiException.RateLimited.class)
                    .hasMessageContaining("86400 s");
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void tokenThatNeverComesCountsAgainstTheDeadline() throws IOException {
        try (FaultServer server = new FaultServer(answer(200, "{}"));
                ThrivePipeline pipeline = ThrivePipeline.open(Pipelines.with(
                        Pipelines.settings(server.uri()), context -> new NeverAuthorizer(), Duration.ofMillis(200)))) {
            ThriveException failure = failure(pipeline);

            assertThat(failure)
                    .isInstanceOfSatisfying(
                            ThriveNotSentException.class,
                            unsent -> assertThat(unsent.reason()).isEqualTo(ThriveNotSentException.Reason.DEADLINE));
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void interruptedThreadSendsNothing() throws IOException {
        try (FaultServer server = new FaultServer(answer(200, "{\"success\":true}"));
                ThrivePipeline pipeline = open(server)) {
            Thread.currentThread().interrupt();
            ThriveException failure = failure(pipeline);

            assertThat(Thread.interrupted()).as("interrupt flag kept").isTrue();
            assertThat(failure).isInstanceOf(ThriveNotSentException.class);
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void interruptInFlightEndsTheCallAndKeepsTheFlag() throws Exception {
        CountDownLatch reached = new CountDownLatch(1);
        AtomicReference<ThriveException> failure = new AtomicReference<>();
        AtomicBoolean flag = new AtomicBoolean();
        try (FaultServer server = new FaultServer(connection -> {
                    reached.countDown();
                    return silence().to(connection);
                });
                ThrivePipeline pipeline = open(server)) {
            Thread caller = new Thread(() -> {
                failure.set(failure(pipeline));
                flag.set(Thread.currentThread().isInterrupted());
            });
            caller.start();
            assertThat(reached.await(5, TimeUnit.SECONDS)).isTrue();
            caller.interrupt();
            caller.join(1_000);

            assertThat(caller.isAlive()).isFalse();
            assertThat(flag).isTrue();
            assertThat(failure.get()).isInstanceOf(ThriveOutcomeUnknownException.class);
            assertThat(failure.get().attempts()).hasSize(1);
        }
    }

    @Test
    void closingEndsWhatIsInFlightAndRefusesWhatComesAfter() throws Exception {
        CountDownLatch reached = new CountDownLatch(1);
        try (FaultServer server = new FaultServer(connection -> {
            reached.countDown();
            return silence().to(connection);
        })) {
            ThrivePipeline pipeline = open(server);
            CompletableFuture<Map<String, Object>> flying = pipeline.sendAsync(Pipelines.delete(), Pipelines.MAP);
            assertThat(reached.await(5, TimeUnit.SECONDS)).isTrue();
            pipeline.close();

            assertThat(flying.handle((value, failure) -> failure).get(2, TimeUnit.SECONDS))
                    .isInstanceOf(ThriveOutcomeUnknownException.class);
            assertThat(failure(pipeline))
                    .isInstanceOfSatisfying(
                            ThriveNotSentException.class,
                            unsent -> assertThat(unsent.reason()).isEqualTo(ThriveNotSentException.Reason.CLOSED));
        }
    }

    /** Over which transport the calls go; the contract is the same over each. */
    Transport transport() {
        return JdkTransport.create(Duration.ofSeconds(2), Timekeeper.system());
    }

    private ThrivePipeline open(FaultServer server) {
        return ThrivePipeline.open(Pipelines.settings(server.uri(), transport(), Timekeeper.system()));
    }

    private static ThriveException failure(ThrivePipeline pipeline) {
        return catchThrowableOfType(ThriveException.class, () -> pipeline.send(Pipelines.delete(), Pipelines.MAP));
    }

    /** Credentials that are never there. */
    private static final class NeverAuthorizer implements Authorizer {
        @Override
        public CompletableFuture<Authorization> authorize(Operation operation, Deadline deadline) {
            return new CompletableFuture<>();
        }

        @Override
        public boolean rejected(Authorization used) {
            return false;
        }
    }
}
