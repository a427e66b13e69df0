package io.github.thrivesdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.thrivesdk.auth.ThriveAuth;
import io.github.thrivesdk.client.ThriveClient;
import io.github.thrivesdk.core.CallOptions;
import io.github.thrivesdk.core.ThriveEnvironment;
import io.github.thrivesdk.core.error.ThriveException;
import io.github.thrivesdk.core.error.ThriveNotSentException;
import io.github.thrivesdk.core.error.ThriveTokenException;
import io.github.thrivesdk.generated.model.DeleteUserResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How many token requests many calls make together, counted on a socket behind a whole client. */
class TokenEconomyTest {
    private final SteppedTime time = new SteppedTime();
    private CountingThrive thrive;
    private ThriveClient client;

    @BeforeEach
    void open() throws IOException {
        thrive = new CountingThrive();
        client = ThriveClient.builder()
                .environment(ThriveEnvironment.loopback(thrive.uri()))
                .auth(ThriveAuth.clientCredentials("tenant", "client", "secret"))
                .time(time)
                .build();
    }

    @AfterEach
    void close() {
        client.close();
        thrive.close();
    }

    @Test
    void thousandCallersWithoutAToken() {
        CountDownLatch gate = thrive.holdTokens();
        List<CompletableFuture<DeleteUserResponse>> calls = calls(client, 1_000);
        gate.countDown();

        assertThat(calls).allSatisfy(TokenEconomyTest::isDone);
        assertThat(thrive.tokenRequests()).isEqualTo(1);
    }

    @Test
    void thousandCallersWithAnExpiredToken() {
        delete();
        time.pass(Duration.ofHours(2));
        CountDownLatch gate = thrive.holdTokens();
        List<CompletableFuture<DeleteUserResponse>> calls = calls(client, 1_000);
        gate.countDown();

        assertThat(calls).allSatisfy(TokenEconomyTest::isDone);
        assertThat(thrive.tokenRequests()).isEqualTo(2);
    }

    @Test
    void twoHundredCallersAndAnEndpointThatTakesSevenSeconds() {
        CountDownLatch gate = thrive.holdTokens();
        List<CompletableFuture<DeleteUserResponse>> first = calls(client, 100);
        time.pass(Duration.ofSeconds(7));
        List<CompletableFuture<DeleteUserResponse>> more = calls(client, 100);
        gate.countDown();

        assertThat(first).allSatisfy(TokenEconomyTest::isDone);
        assertThat(more).allSatisfy(TokenEconomyTest::isDone);
        assertThat(thrive.tokenRequests()).isEqualTo(1);
    }

    @Test
    void hundredCallersAndAnEndpointThatFails() {
        thrive.tokenStatus(500);
        CountDownLatch gate = thrive.holdTokens();
        List<CompletableFuture<DeleteUserResponse>> calls = calls(client, 100);
        gate.countDown();

        assertThat(calls).allSatisfy(call -> assertThat(failureOf(call)).isInstanceOf(ThriveTokenException.class));
        assertThat(calls.stream().map(call -> failureOf(call).requestId()).distinct())
                .hasSize(100);
        assertThat(thrive.tokenRequests()).isEqualTo(1);
    }

    @Test
    void thirtyCallsAndAnEndpointThatIsDownWithATokenOf200Seconds() {
        thrive.expiresIn(200);
        delete();
        thrive.tokenStatus(503);
        time.pass(Duration.ofSeconds(150));

        deleteThirtyTimes();

        assertThat(thrive.tokenRequests()).isBetween(1 + 1, 1 + 2);
    }

    @Test
    void thirtyCallsAndAnEndpointThatIsDownWithATokenOf45Seconds() {
        thrive.expiresIn(45);
        delete();
        thrive.tokenStatus(503);
        time.pass(Duration.ofSeconds(36));

        deleteThirtyTimes();

        assertThat(thrive.tokenRequests()).isBetween(1 + 1, 1 + 2);
    }

    @Test
    void thirtyCallsWithHealthyTokensOf45Seconds() {
        thrive.expiresIn(45);

        deleteThirtyTimes();

        assertThat(thrive.tokenRequests()).isEqualTo(1);
    }

    @Test
    void hundredCallsInFlightWithARevokedTokenMakeOneRequest() {
        delete();
        thrive.revoke();
        thrive.gatherCalls(100);

        assertThat(calls(client, 100)).allSatisfy(TokenEconomyTest::isDone);

        assertThat(thrive.refusedCalls()).isEqualTo(100);
        assertThat(thrive.tokenRequests()).isEqualTo(2);
    }

    @Test
    void clocksThatStepOrOverflowChangeNothing() {
        time.overflowAfter(Duration.ofSeconds(2));
        delete();
        time.setWall(Duration.ofDays(4_000));
        delete();
        time.setWall(Duration.ofDays(-20_000));
        time.pass(Duration.ofSeconds(3));
        delete();
        assertThat(thrive.tokenRequests()).isEqualTo(1);

        time.pass(Duration.ofHours(1));
        delete();
        assertThat(thrive.tokenRequests()).isEqualTo(2);
    }

    @Test
    void whoeverStartsTheRequestMayGoAndHarmsNobody() throws Exception {
        CountDownLatch gate = thrive.holdTokens();
        ExecutorService threads = Executors.newCachedThreadPool();
        Future<Boolean> interrupted = threads.submit(() -> isCancelledByInterruption());
        awaitTokenRequest();
        CompletableFuture<DeleteUserResponse> cancelled = client.async().users().deleteUser("jane");
        ThriveClient hasty =
                client.with(CallOptions.builder().timeout(Duration.ofMillis(50)).build());
        CompletableFuture<DeleteUserResponse> late = hasty.async().users().deleteUser("jane");
        List<CompletableFuture<DeleteUserResponse>> others = calls(client, 10);

        threads.shutdownNow();
        cancelled.cancel(true);
        assertThat(failureOf(late))
                .isInstanceOf(ThriveTokenException.class)
                .hasMessageStartingWith("No access token: " + thrive.uri() + "/oauth2/token/tenant (LOOPBACK) answered"
                        + " nothing within ");
        gate.countDown();

        assertThat(interrupted.get(10, TimeUnit.SECONDS)).isTrue();
        assertThat(others).allSatisfy(TokenEconomyTest::isDone);
        assertThat(thrive.tokenRequests()).isEqualTo(1);
    }

    @Test
    void closingEndsTheWait() {
        thrive.holdTokens();
        List<CompletableFuture<DeleteUserResponse>> calls = calls(client, 10);

        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            client.close();
            assertThat(calls).allSatisfy(call -> assertThat(failureOf(call)).isInstanceOf(ThriveException.class));
        });
        assertThatThrownBy(this::delete)
                .isInstanceOfSatisfying(
                        ThriveNotSentException.class,
                        e -> assertThat(e.reason()).isEqualTo(ThriveNotSentException.Reason.CLOSED));
    }

    @Test
    void thousandsOfTenantsNeedNoThreadEach() {
        client.users().deleteUser("jane");
        int before = Thread.activeCount();
        List<ThriveClient> tenants = IntStream.range(0, 2_000)
                .mapToObj(number ->
                        client.forTenant(ThriveAuth.clientCredentials("tenant-" + number, "client", "secret")))
                .toList();

        for (ThriveClient tenant : tenants.subList(0, 200)) {
            tenant.users().deleteUser("jane");
        }

        assertThat(thrive.tokenRequests()).isEqualTo(1 + 200);
        // Both the server and the HTTP client of the JDK keep threads of their own.
        assertThat(Thread.activeCount() - before).isLessThan(50);
    }

    private boolean isCancelledByInterruption() {
        try {
            delete();
            return false;
        } catch (ThriveNotSentException e) {
            return e.reason() == ThriveNotSentException.Reason.CANCELLED;
        }
    }

    private void awaitTokenRequest() throws InterruptedException {
        while (thrive.tokenRequests() == 0) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
    }

    private void deleteThirtyTimes() {
        for (int call = 0; call < 30; call++) {
            delete();
        }
    }

    private void delete() {
        assertThat(client.users().deleteUser("jane").success()).isTrue();
    }

    private static List<CompletableFuture<DeleteUserResponse>> calls(ThriveClient client, int number) {
        return IntStream.range(0, number)
                .mapToObj(call -> client.async().users().deleteUser("jane"))
                .toList();
    }

    private static void isDone(CompletableFuture<DeleteUserResponse> call) {
        assertThat(call.join().success()).isTrue();
    }

    private static ThriveException failureOf(CompletableFuture<DeleteUserResponse> call) {
        return call.handle((done, failure) ->
                        (ThriveException) (failure instanceof CompletionException ? failure.getCause() : failure))
                .join();
    }
}
