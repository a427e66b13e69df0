package io.github.thrivesdk.auth;

import static io.github.thrivesdk.auth.Operations.READ;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.thrivesdk.core.Deadline;
import io.github.thrivesdk.core.auth.Authorization;
import io.github.thrivesdk.core.auth.Authorizer;
import io.github.thrivesdk.core.error.ThriveTokenException;
import io.github.thrivesdk.core.error.ThriveTokenException.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How often the token endpoint is asked, counted on its socket. */
class TokenCacheTest extends AuthTest {
    private Authorizer authorizer;

    @BeforeEach
    void open() {
        authorizer = open(credentials().build());
    }

    @Test
    void thousandCallersOnAnEmptyCacheMakeOneRequest() {
        assertThat(headersOf(inParallel(1000))).containsExactly("Bearer token-1");
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void thousandCallersOnAnExpiredCacheMakeOneRequest() {
        header(authorizer, READ);
        time.pass(Duration.ofHours(2));

        assertThat(headersOf(inParallel(1000))).containsExactly("Bearer token-2");
        assertThat(server.asked()).hasSize(2);
    }

    @Test
    void callersShareOneFailureAndTheNextOneAsksAnew() {
        server.answer(500, "oops");

        List<CompletableFuture<Authorization>> futures = inParallel(100);

        assertThat(futures).allSatisfy(future -> assertThat(reasonOf(future)).isEqualTo(Reason.UNAVAILABLE));
        assertThat(server.asked()).hasSize(1);

        server.answer(request -> server.token(3600));
        assertThat(header(authorizer, READ)).isEqualTo("Bearer token-1");
    }

    @Test
    void freshTokenIsGivenWithoutARequest() {
        server.answer(request -> server.token(45));
        for (int call = 0; call < 30; call++) {
            header(authorizer, READ);
        }

        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void dueTokenServesOnWhileOneRequestFetchesTheNext() {
        header(authorizer, READ);
        time.pass(Duration.ofMinutes(57));
        CountDownLatch gate = held();

        assertThat(headersOf(inParallel(100))).containsExactly("Bearer token-1");

        gate.countDown();
        await().untilAsserted(() -> assertThat(header(authorizer, READ)).isEqualTo("Bearer token-2"));
        assertThat(server.asked()).hasSize(2);
    }

    @Test
    void failingEndpointHarmsNobodyWhileTheOldTokenLives() {
        server.answer(request -> server.token(200));
        header(authorizer, READ);
        server.answer(500, "oops");
        time.pass(Duration.ofMinutes(2));

        for (int call = 0; call < 30; call++) {
            assertThat(header(authorizer, READ)).isEqualTo("Bearer token-1");
        }

        await().untilAsserted(() -> assertThat(server.asked()).hasSize(2));
    }

    @Test
    void failingEndpointIsAskedRarelyOverTheWholeLifeOfAShortToken() {
        server.answer(request -> server.token(45));
        header(authorizer, READ);
        server.answer(500, "oops");

        for (int second = 0; second < 44; second++) {
            assertThat(header(authorizer, READ)).isEqualTo("Bearer token-1");
            time.pass(Duration.ofSeconds(1));
        }

        assertThat(server.asked()).hasSizeLessThanOrEqualTo(1 + 3);
    }

    @Test
    void afterAPauseTheFailingEndpointIsAskedAgain() {
        header(authorizer, READ);
        server.answer(500, "oops");
        time.pass(Duration.ofMinutes(56));
        header(authorizer, READ);
        await().until(() -> server.asked().size() == 2);
        server.answer(request -> server.token(3600));
        await().untilAsserted(() -> {
            time.pass(Duration.ofSeconds(13));
            assertThat(header(authorizer, READ)).isEqualTo("Bearer token-2");
        });

        assertThat(server.asked()).hasSize(3);
    }

    @Test
    void endingTokenIsWaitedOut() {
        header(authorizer, READ);
        time.pass(Duration.ofSeconds(3595));

        assertThat(header(authorizer, READ)).isEqualTo("Bearer token-2");
    }

    @Test
    void endingTokenServesIfThereIsNoOther() {
        header(authorizer, READ);
        time.pass(Duration.ofSeconds(3595));
        server.answer(503, "");

        assertThat(header(authorizer, READ)).isEqualTo("Bearer token-1");
    }

    @Test
    void settingTheWallClockChangesNothing() {
        header(authorizer, READ);

        time.setWall(Instant.parse("2031-01-01T00:00:00Z"));
        header(authorizer, READ);
        time.setWall(Instant.parse("1999-01-01T00:00:00Z"));
        header(authorizer, READ);

        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void cancelledWaiterHarmsNobodyElse() {
        CountDownLatch gate = held();
        CompletableFuture<Authorization> first = ask(authorizer, READ);
        CompletableFuture<Authorization> second = ask(authorizer, READ);

        first.cancel(true);
        gate.countDown();

        assertThat(soon(second).headerValue().reveal()).isEqualTo("Bearer token-1");
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void eachWaiterIsBoundByItsOwnDeadline() {
        CountDownLatch gate = held();
        CompletableFuture<Authorization> hasty =
                authorizer.authorize(READ, Deadline.after(Duration.ofSeconds(2), time));
        CompletableFuture<Authorization> patient = ask(authorizer, READ);

        time.pass(Duration.ofSeconds(3));

        assertThat(hasty).isCompletedExceptionally();
        assertThat(hasty.handle((none, failure) -> failure.getMessage()).join())
                .isEqualTo("No access token: " + server.url() + "/oauth2/token/" + TENANT
                        + " (LOOPBACK) answered nothing within 2000 ms. Try later");
        assertThat(patient).isNotDone();
        gate.countDown();
        assertThat(soon(patient).headerValue().reveal()).isEqualTo("Bearer token-1");
    }

    @Test
    void nothingStaysScheduledAfterATokenCame() {
        header(authorizer, READ);

        await().untilAsserted(() -> assertThat(time.waiting()).isZero());
    }

    @Test
    void hangingEndpointIsGivenUpAndAskedAgain() {
        CountDownLatch gate = held();
        CompletableFuture<Authorization> unlucky =
                authorizer.authorize(READ, Deadline.after(Duration.ofMinutes(10), time));
        await().until(() -> server.asked().size() == 1);

        time.pass(Duration.ofSeconds(66));

        assertThat(reasonOf(unlucky)).isEqualTo(Reason.UNAVAILABLE);
        CompletableFuture<Authorization> next = ask(authorizer, READ);
        gate.countDown();
        // The answer to the request that was given up may be made before or after the other.
        assertThat(soon(next).headerValue().reveal()).startsWith("Bearer token-");
        assertThat(server.asked()).hasSize(2);
    }

    @Test
    void hundredCallsWithARevokedTokenMakeOneRequest() {
        Authorization revoked = soon(ask(authorizer, READ));
        CountDownLatch gate = held();

        List<CompletableFuture<Authorization>> replaced = parallel(100, () -> {
            assertThat(authorizer.rejected(revoked)).isTrue();
            return ask(authorizer, READ);
        });
        gate.countDown();

        assertThat(headersOf(replaced)).containsExactly("Bearer token-2");
        assertThat(server.asked()).hasSize(2);
    }

    @Test
    void lateRejectionOfAReplacedTokenKeepsTheNewOne() {
        Authorization revoked = soon(ask(authorizer, READ));
        authorizer.rejected(revoked);
        header(authorizer, READ);

        assertThat(authorizer.rejected(revoked)).isTrue();

        assertThat(header(authorizer, READ)).isEqualTo("Bearer token-2");
        assertThat(server.asked()).hasSize(2);
    }

    @Test
    void serverThatRejectsEveryTokenIsNotAskedForMoreWithEachCall() {
        int replaced = 0;
        for (int call = 0; call < 1000; call++) {
            replaced += authorizer.rejected(soon(ask(authorizer, READ))) ? 1 : 0;
        }
        assertThat(replaced).isEqualTo(10);
        assertThat(server.asked()).hasSize(11);

        time.pass(Duration.ofSeconds(10));
        assertThat(authorizer.rejected(soon(ask(authorizer, READ)))).isTrue();
        assertThat(authorizer.rejected(soon(ask(authorizer, READ)))).isFalse();
    }

    private CountDownLatch held() {
        CountDownLatch gate = new CountDownLatch(1);
        server.hold(gate);
        return gate;
    }

    /** Lets that many threads ask at the same time; the endpoint answers once all have asked. */
    private List<CompletableFuture<Authorization>> inParallel(int callers) {
        CountDownLatch gate = held();
        List<CompletableFuture<Authorization>> futures = parallel(callers, () -> ask(authorizer, READ));
        gate.countDown();
        return futures;
    }

    private static <T> List<T> parallel(int callers, Callable<T> action) {
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        try {
            List<T> results = new ArrayList<>();
            for (var done : threads.invokeAll(
                    IntStream.range(0, callers).mapToObj(caller -> action).toList())) {
                results.add(done.get());
            }
            return results;
        } catch (Exception e) {
            throw new AssertionError(e);
        } finally {
            threads.shutdownNow();
        }
    }

    private static Set<String> headersOf(List<CompletableFuture<Authorization>> futures) {
        return futures.stream()
                .map(future -> soon(future).headerValue().reveal())
                .collect(Collectors.toSet());
    }

    private static Reason reasonOf(CompletableFuture<Authorization> future) {
        return soon(future.handle(
                (none, failure) -> failure instanceof ThriveTokenException e ? e.reason() : Reason.REFUSED));
    }
}
