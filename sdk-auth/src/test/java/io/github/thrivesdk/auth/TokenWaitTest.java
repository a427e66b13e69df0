package io.github.thrivesdk.auth;

import static io.github.thrivesdk.auth.Operations.READ;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.thrivesdk.auth.TokenServer.Reply;
import io.github.thrivesdk.core.Secret;
import io.github.thrivesdk.core.call.Call;
import io.github.thrivesdk.core.call.ResponseType;
import io.github.thrivesdk.core.error.ThriveException;
import io.github.thrivesdk.core.error.ThriveNotSentException;
import io.github.thrivesdk.core.error.ThriveNotSentException.Reason;
import io.github.thrivesdk.core.http.JdkTransport;
import io.github.thrivesdk.core.json.JsonBinding;
import io.github.thrivesdk.core.pipeline.BodyValidator;
import io.github.thrivesdk.core.pipeline.PipelineSettings;
import io.github.thrivesdk.core.pipeline.RetrySettings;
import io.github.thrivesdk.core.pipeline.ThrivePipeline;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Callers who give up while they wait for the token that all of them wait for. */
@Timeout(30)
class TokenWaitTest extends AuthTest {
    private static final String DONE = "done";

    private final CountDownLatch gate = new CountDownLatch(1);
    private ThrivePipeline pipeline;

    @BeforeEach
    void open() {
        server.answer(request -> isForToken(request.path()) ? server.token(3600) : new Reply(200, DONE));
        server.hold(gate);
        pipeline = pipeline(credentials().build());
    }

    @AfterEach
    void close() {
        gate.countDown();
        pipeline.close();
    }

    @Test
    void interruptEndsTheWaitAtOnceAndNothingIsSent() throws Exception {
        Caller caller = new Caller();
        await().until(() -> server.asked().size() == 1);
        caller.interrupt();

        caller.assertNotSentSoon();
        assertThat(caller.flag).isTrue();
        assertThat(sent()).isZero();
    }

    @Test
    void interruptOfTheFirstHarmsNoneOfTheOthers() throws Exception {
        Caller first = new Caller();
        await().until(() -> server.asked().size() == 1);
        List<Caller> others =
                IntStream.range(0, 3).mapToObj(number -> new Caller()).toList();
        first.interrupt();
        first.assertNotSentSoon();
        gate.countDown();

        for (Caller other : others) {
            other.join(10_000);
            assertThat(other.result).isEqualTo(DONE);
        }
        assertThat(server.asked())
                .filteredOn(request -> isForToken(request.path()))
                .hasSize(1);
    }

    @Test
    void cancellingTheFirstHarmsNoneOfTheOthers() {
        CompletableFuture<String> first = pipeline.sendAsync(call(), ResponseType.text());
        await().until(() -> server.asked().size() == 1);
        CompletableFuture<String> other = pipeline.sendAsync(call(), ResponseType.text());
        first.cancel(true);
        gate.countDown();

        assertThat(soon(other)).isEqualTo(DONE);
        assertThat(sent()).isEqualTo(1);
        assertThat(server.asked()).hasSize(2);
    }

    @Test
    void closingEndsTheWaitAtOnceAndNothingIsSent() throws Exception {
        Caller caller = new Caller();
        await().until(() -> server.asked().size() == 1);
        pipeline.close();

        caller.assertNotSentSoon();
        gate.countDown();
        await().until(() -> time.waiting() == 0);
        assertThat(sent()).isZero();
    }

    @Test
    void nobodyWhoGaveUpLeavesATimerBehind() {
        CompletableFuture<String> first = pipeline.sendAsync(call(), ResponseType.text());
        await().until(() -> server.asked().size() == 1);
        int ofOne = time.waiting();
        List<CompletableFuture<String>> more = IntStream.range(0, 50)
                .mapToObj(number -> pipeline.sendAsync(call(), ResponseType.text()))
                .toList();
        assertThat(time.waiting()).isGreaterThan(ofOne + 49);
        more.forEach(call -> call.cancel(true));

        await().untilAsserted(() -> assertThat(time.waiting()).isEqualTo(ofOne));
        first.cancel(true);
        gate.countDown();
        await().until(() -> time.waiting() == 0);
    }

    @Test
    void endpointIsNotAskedAgainForThoseWhoGaveUp() {
        gate.countDown();
        server.answer(request -> new Reply(503, "", Map.of("Retry-After", "5")));
        CompletableFuture<String> call = pipeline.sendAsync(call(), ResponseType.text());
        await().until(() -> time.waiting() == 3);
        call.cancel(true);
        time.pass(Duration.ofSeconds(7));

        await().untilAsserted(() -> assertThat(time.waiting()).isZero());
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void interruptWhileTheSecretIsFetchedHarmsNobodyElse() throws Exception {
        AtomicInteger fetched = new AtomicInteger();
        CountDownLatch vault = new CountDownLatch(1);
        pipeline.close();
        pipeline = pipeline(credentials()
                .clientSecret(() -> {
                    fetched.incrementAndGet();
                    try {
                        vault.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    return Secret.of("s3cret");
                })
                .build());
        Caller first = new Caller();
        await().until(() -> fetched.get() == 1);
        Caller other = new Caller();
        first.interrupt();
        first.assertNotSentSoon();
        vault.countDown();
        gate.countDown();
        other.join(10_000);

        assertThat(other.result).isEqualTo(DONE);
        assertThat(fetched).hasValue(1);
    }

    private long sent() {
        return server.asked().stream()
                .filter(request -> !isForToken(request.path()))
                .count();
    }

    private static boolean isForToken(String path) {
        return path.startsWith("/oauth2/token/");
    }

    private static Call call() {
        return Call.of(READ).build();
    }

    private ThrivePipeline pipeline(ThriveAuth auth) {
        return ThrivePipeline.open(new PipelineSettings(
                server.environment(),
                auth,
                JdkTransport.create(Duration.ofSeconds(5), time),
                true,
                time,
                new Random(),
                Duration.ofSeconds(30),
                Duration.ofSeconds(30),
                RetrySettings.DEFAULTS,
                JsonBinding.jackson(),
                BodyValidator.NONE,
                List.of(),
                Map.of(),
                "test",
                ForkJoinPool.commonPool()));
    }

    /** A thread that makes one call. */
    private final class Caller extends Thread {
        private volatile Object result = "nothing yet";
        private volatile boolean flag;

        Caller() {
            start();
        }

        @Override
        public void run() {
            try {
                result = pipeline.send(call(), ResponseType.text());
            } catch (ThriveException failure) {
                result = failure;
            }
            flag = isInterrupted();
        }

        void assertNotSentSoon() throws InterruptedException {
            join(1_000);
            assertThat(isAlive()).isFalse();
            assertThat(result)
                    .isInstanceOfSatisfying(
                            ThriveNotSentException.class,
                            unsent -> assertThat(unsent.reason()).isEqualTo(Reason.CANCELLED));
        }
    }
}
