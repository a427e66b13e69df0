package io.github.thrivesdk.auth;

import static io.github.thrivesdk.auth.Operations.READ;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import io.github.thrivesdk.core.Secret;
import io.github.thrivesdk.core.auth.Authorization;
import io.github.thrivesdk.core.auth.Authorizer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class TokenPoolTest extends AuthTest {
    private final TokenPool pool = TokenPool.ofSize(100);

    @Test
    void clientsWithTheSameCredentialsShareATokenAlsoAfterOneIsClosed() {
        Authorizer first = open(credentials().sharing(pool).build());
        header(first, READ);
        first.close();

        assertThat(header(open(credentials().sharing(pool).build()), READ)).isEqualTo("Bearer token-1");
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void knowingTheClientIdIsNotEnough() {
        header(open(credentials().sharing(pool).build()), READ);

        Authorizer guesser =
                open(credentials().clientSecret("guess").sharing(pool).build());

        assertThat(header(guesser, READ)).isEqualTo("Bearer token-2");
    }

    @Test
    void credentialsWithTheSameSupplierShareATokenHoweverOftenTheyAreMade() {
        Supplier<Secret> vault = () -> Secret.of("s3cret");
        Supplier<Secret> other = () -> Secret.of("s3cret");

        assertThat(header(open(credentials().clientSecret(vault).sharing(pool).build()), READ))
                .isEqualTo("Bearer token-1");
        assertThat(header(open(credentials().clientSecret(vault).sharing(pool).build()), READ))
                .isEqualTo("Bearer token-1");
        assertThat(header(open(credentials().clientSecret(other).sharing(pool).build()), READ))
                .isEqualTo("Bearer token-2");
    }

    @Test
    void tenantsAreStrictlyApart() {
        Authorizer one = open(credentials().tenantId("one").sharing(pool).build());
        Authorizer two = open(credentials().tenantId("two").sharing(pool).build());

        assertThat(header(one, READ)).isEqualTo("Bearer token-1");
        assertThat(header(two, READ)).isEqualTo("Bearer token-2");
        assertThat(header(one, READ)).isEqualTo("Bearer token-1");
    }

    @Test
    void clientsWithoutAPoolShareNothing() {
        ClientCredentials auth = credentials().build();

        assertThat(header(open(auth), READ)).isEqualTo("Bearer token-1");
        assertThat(header(open(auth), READ)).isEqualTo("Bearer token-2");
    }

    @Test
    void thousandsOfTenantsNeedNoThreadAndNoMoreRoomThanThePoolHas() {
        int threads = Thread.activeCount();
        for (int tenant = 0; tenant < 1000; tenant++) {
            Authorizer authorizer = open(
                    credentials().tenantId("tenant-" + tenant).sharing(pool).build());
            header(authorizer, READ);
            authorizer.close();
            assertThat(pool.count()).isLessThanOrEqualTo(100);
        }
        // The server and the HTTP client of this test have threads of their own.
        assertThat(Thread.activeCount() - threads).isLessThan(100);
    }

    @Test
    void whatHasExpiredGoesFirst() {
        TokenPool small = TokenPool.ofSize(2);
        server.answer(request -> server.token(10));
        header(open(credentials().tenantId("short").sharing(small).build()), READ);
        server.answer(request -> server.token(3600));
        header(open(credentials().tenantId("long").sharing(small).build()), READ);
        time.pass(Duration.ofSeconds(20));

        header(open(credentials().tenantId("new").sharing(small).build()), READ);

        header(open(credentials().tenantId("long").sharing(small).build()), READ);
        assertThat(server.asked()).hasSize(3);
        assertThat(small).hasToString("TokenPool[2 of 2]");
    }

    @Test
    void closingTheClientThatAskedDoesNotFailTheOthers() {
        CountDownLatch gate = new CountDownLatch(1);
        server.hold(gate);
        server.answer(503, "");
        Authorizer first = open(credentials().sharing(pool).build());
        CompletableFuture<Authorization> lost = ask(first, READ);
        CompletableFuture<Authorization> other =
                ask(open(credentials().sharing(pool).build()), READ);
        await().until(() -> server.asked().size() == 1);

        first.close();
        server.answer(request -> server.asked().size() == 1 ? new TokenServer.Reply(503, "") : server.token(60));
        gate.countDown();

        assertThat(soon(other).headerValue().reveal()).isEqualTo("Bearer token-1");
        assertThat(lost).isCompletedExceptionally();
    }

    @Test
    void sizeMustBePositive() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TokenPool.ofSize(0))
                .withMessage("size must be positive, but is 0");
    }
}
