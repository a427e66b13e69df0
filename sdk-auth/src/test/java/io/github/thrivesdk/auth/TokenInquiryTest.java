package io.github.thrivesdk.auth;

import static io.github.thrivesdk.auth.Operations.READ;
import static io.github.thrivesdk.auth.Operations.WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.thrivesdk.auth.TokenServer.Reply;
import io.github.thrivesdk.core.Secret;
import io.github.thrivesdk.core.ThriveObserver;
import io.github.thrivesdk.core.auth.Authorization;
import io.github.thrivesdk.core.auth.Authorizer;
import io.github.thrivesdk.core.error.ThriveException;
import io.github.thrivesdk.core.http.Answer;
import io.github.thrivesdk.core.http.Transport;
import io.github.thrivesdk.core.http.WireRequest;
import java.net.URL;
import java.net.URLClassLoader;
import java.time.Duration;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Token requests with suppliers, transports and observers that misbehave: each ends, and is heard to end once. */
@Timeout(30)
class TokenInquiryTest extends AuthTest {
    private static final String CANARY = "c4n4ry";

    private final Diary diary = new Diary();
    private final CountDownLatch vault = new CountDownLatch(1);
    private Authorizer self;

    @BeforeEach
    void open() {
        self = supplied(() -> Secret.of("s3cret"));
    }

    @AfterEach
    void openTheVault() {
        vault.countDown();
    }

    @Test
    void tokenIsHeardToBeginAndToEndOnce() {
        header(supplied(() -> Secret.of("s3cret")), READ);

        assertThat(diary.entries).containsExactly("started 1", "ended 1 ok");
    }

    @ParameterizedTest
    @ValueSource(classes = {AssertionError.class, StackOverflowError.class, IllegalStateException.class})
    void supplierThatThrowsIsNamedAndNotQuoted(Class<? extends Throwable> kind) {
        Authorizer authorizer = supplied(() -> thrown(kind));

        assertThat(refusal(authorizer, READ))
                .hasMessage("No credentials: the supplier of the client secret threw " + kind.getSimpleName())
                .hasNoCause();
        assertThat(refusal(authorizer, READ)).hasMessageNotContaining(CANARY);
        assertThat(diary.entries)
                .containsExactly(
                        "started 1", "ended 1 ThriveTokenException", "started 2", "ended 2 ThriveTokenException");
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void supplierThatFailsAfterARefusalLeavesTheRefusal() {
        AtomicInteger asked = new AtomicInteger();
        server.answer(401, "{\"error\":\"invalid_client\"}");
        Authorizer authorizer = supplied(() -> {
            if (asked.incrementAndGet() > 1) {
                throw new AssertionError(CANARY);
            }
            return Secret.of("s3cret");
        });

        assertThat(refusal(authorizer, READ)).hasMessageContaining("401 invalid_client");
        assertThat(diary.entries).containsExactly("started 1", "ended 1 ThriveTokenException");
    }

    @Test
    void secondRequestWithAChangedSecretIsHeardAsASecondPair() {
        AtomicInteger asked = new AtomicInteger();
        server.answer(request ->
                server.asked().size() == 1 ? new Reply(401, "{\"error\":\"invalid_client\"}") : server.token(3600));
        Authorizer authorizer = supplied(() -> Secret.of("secret-" + asked.incrementAndGet()));

        header(authorizer, READ);

        assertThat(diary.entries)
                .containsExactly("started 1", "ended 1 ThriveTokenException", "started 2", "ended 2 ok");
    }

    @Test
    void changedSecretIsNotFetchedOnTheThreadThatBroughtTheAnswer() {
        List<String> threads = new CopyOnWriteArrayList<>();
        server.answer(401, "{\"error\":\"invalid_client\"}");

        refusal(
                supplied(() -> {
                    threads.add(Thread.currentThread().getName());
                    return Secret.of("s3cret");
                }),
                READ);

        assertThat(threads).containsExactly("thrive-token", "thrive-token");
    }

    @Test
    void supplierThatNeverReturnsHoldsOneThreadAndSendsNothingInTheEnd() {
        AtomicInteger asked = new AtomicInteger();
        Authorizer authorizer = supplied(() -> {
            asked.incrementAndGet();
            return waitForTheVault();
        });
        for (int call = 0; call < 3; call++) {
            CompletableFuture<Authorization> caller = ask(authorizer, READ);
            time.pass(Duration.ofSeconds(66));
            assertThat(caller)
                    .failsWithin(Duration.ZERO)
                    .withThrowableThat()
                    .havingCause()
                    .withMessage("No credentials: the client secret did not come within 60000 ms");
        }

        assertThat(diary.entries)
                .containsExactly(
                        "started 1",
                        "ended 1 ThriveTokenException",
                        "started 2",
                        "ended 2 ThriveTokenException",
                        "started 3",
                        "ended 3 ThriveTokenException");
        await().untilAsserted(() -> assertThat(asked).hasValue(1));
        vault.countDown();
        assertThat(header(authorizer, READ)).isEqualTo("Bearer token-1");
        assertThat(server.asked()).hasSize(1);
        await().untilAsserted(() -> assertThat(time.waiting()).isZero());
    }

    @Test
    void nothingIsSentForAClientThatWasClosedWhileTheSecretWasFetched() {
        CountDownLatch asked = new CountDownLatch(1);
        Authorizer authorizer = supplied(() -> {
            asked.countDown();
            return waitForTheVault();
        });
        CompletableFuture<Authorization> caller = ask(authorizer, READ);
        await().until(() -> asked.getCount() == 0);
        authorizer.close();
        vault.countDown();

        await().until(caller::isDone);
        assertThat(caller).isCompletedExceptionally();
        assertThat(server.asked()).isEmpty();
        assertThat(diary.entries).containsExactly("started 1", "ended 1 ThriveTokenException");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void supplierThatNeedsATokenItselfHearsSoAtOnce(boolean leastPrivilege) {
        AtomicReference<String> heard = new AtomicReference<>();
        ClientCredentials.Builder builder = credentials().clientSecret(() -> {
            heard.set(String.valueOf(refusal(self, WRITE).getMessage()));
            return Secret.of("s3cret");
        });
        self = open((leastPrivilege ? builder.leastPrivilege() : builder).build(), transport);

        assertThat(header(self, READ)).isEqualTo("Bearer token-1");
        assertThat(heard)
                .hasValue(
                        "No credentials: the supplier of the client secret makes a call that needs a token of the same"
                                + " credentials. Give it other credentials, or none");
    }

    @Test
    void supplierThatNeedsATokenItselfGetsTheOldOneWhileThatServes() {
        List<String> heard = new CopyOnWriteArrayList<>();
        self = supplied(() -> {
            if (!server.asked().isEmpty()) {
                heard.add(header(self, READ));
            }
            return Secret.of("s3cret");
        });
        header(self, READ);
        time.pass(Duration.ofSeconds(3595));

        assertThat(header(self, READ)).isEqualTo("Bearer token-2");
        assertThat(heard).containsExactly("Bearer token-1");
    }

    @Test
    void interruptOfTheSuppliersOwnMakingReachesNothingElse() {
        AtomicReference<Boolean> flag = new AtomicReference<>();
        Transport watching = new StubTransport(request -> {
            flag.set(Thread.currentThread().isInterrupted());
            return transport.send(request, Duration.ofSeconds(5));
        });
        Authorizer authorizer = open(
                credentials()
                        .clientSecret(() -> {
                            Thread.currentThread().interrupt();
                            return Secret.of("s3cret");
                        })
                        .build(),
                watching);

        assertThat(header(authorizer, READ)).isEqualTo("Bearer token-1");
        assertThat(flag).hasValue(false);
    }

    @Test
    void supplierHasTheContextClassLoaderOfTheCallerAndNoneOfItsInheritedValues() throws Exception {
        InheritableThreadLocal<String> ofTheCaller = new InheritableThreadLocal<>();
        AtomicReference<ClassLoader> seen = new AtomicReference<>();
        AtomicReference<String> inherited = new AtomicReference<>();
        Authorizer authorizer = supplied(() -> {
            seen.set(Thread.currentThread().getContextClassLoader());
            inherited.set(ofTheCaller.get());
            return Secret.of("s3cret");
        });
        try (URLClassLoader loader = new URLClassLoader(new URL[0])) {
            Thread caller = new Thread(() -> {
                ofTheCaller.set("private");
                header(authorizer, READ);
            });
            caller.setContextClassLoader(loader);
            caller.start();
            caller.join();

            assertThat(seen.get()).isSameAs(loader);
        }
        assertThat(inherited).hasNullValue();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void transportThatThrowsAnErrorOrGivesNothingIsNoDeadEnd(boolean supplied) {
        AtomicInteger sent = new AtomicInteger();
        Transport broken = new StubTransport(request -> switch (sent.incrementAndGet()) {
            case 1 -> throw new NoClassDefFoundError(CANARY);
            case 2 -> null;
            case 3 -> CompletableFuture.completedFuture(null);
            default -> transport.send(request, Duration.ofSeconds(5));
        });
        ClientCredentials.Builder builder = credentials();
        Authorizer authorizer =
                open((supplied ? builder.clientSecret(() -> Secret.of("s3cret")) : builder).build(), broken);

        assertThat(refusal(authorizer, READ)).hasMessageEndingWith("the transport failed with NoClassDefFoundError");
        assertThat(refusal(authorizer, READ)).hasMessageEndingWith("the transport failed with NullPointerException");
        assertThat(refusal(authorizer, READ)).hasMessageEndingWith("the transport failed with NullPointerException");
        assertThat(header(authorizer, READ)).isEqualTo("Bearer token-1");
        assertThat(diary.entries)
                .containsExactly(
                        "started 1",
                        "ended 1 ThriveTokenException",
                        "started 2",
                        "ended 2 ThriveTokenException",
                        "started 3",
                        "ended 3 ThriveTokenException",
                        "started 4",
                        "ended 4 ok");
    }

    @Test
    void transportThatNeverEndsIsHeardToEnd() {
        Transport silent = new StubTransport(request -> new CompletableFuture<>());
        Authorizer authorizer = open(credentials().build(), silent);
        CompletableFuture<Authorization> caller = ask(authorizer, READ);
        time.pass(Duration.ofSeconds(66));

        assertThat(caller).isCompletedExceptionally();
        assertThat(diary.entries).containsExactly("started 1", "ended 1 ThriveTokenException");
        await().untilAsserted(() -> assertThat(time.waiting()).isZero());
    }

    @Test
    void checkOfCredentialsEndsToo() {
        ClientCredentials stuck = credentials()
                .scopes("api/read")
                .clientSecret(this::waitForTheVault)
                .build();
        CompletableFuture<List<TokenCheck>> checks =
                stuck.check(new Lent(server.environment(), transport, time, diary));
        time.pass(Duration.ofSeconds(66));

        assertThat(soon(checks))
                .singleElement()
                .satisfies(check -> assertThat(check.ok()).isFalse());
    }

    @Test
    void observerThatThrowsErrorsHarmsNothing() {
        ThriveObserver broken = new ThriveObserver() {
            @Override
            public void tokenRequestStarted(TokenRequestInfo request) {
                throw new NoClassDefFoundError("observer");
            }

            @Override
            public void tokenRequestEnded(TokenRequestInfo request, Duration took, @Nullable ThriveException failure) {
                throw new NoClassDefFoundError("observer");
            }
        };
        Authorizer authorizer = credentials().build().open(new Lent(server.environment(), transport, time, broken));

        assertThat(header(authorizer, READ)).isEqualTo("Bearer token-1");
    }

    private static Secret thrown(Class<? extends Throwable> kind) {
        if (kind == AssertionError.class) {
            throw new AssertionError(CANARY);
        }
        if (kind == StackOverflowError.class) {
            throw new StackOverflowError(CANARY);
        }
        throw new IllegalStateException(CANARY);
    }

    private Secret waitForTheVault() {
        try {
            vault.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return Secret.of("s3cret");
    }

    private Authorizer supplied(Supplier<Secret> supplier) {
        return open(credentials().clientSecret(supplier).build(), transport);
    }

    private Authorizer open(ThriveAuth auth, Transport by) {
        return auth.open(new Lent(server.environment(), by, time, diary));
    }

    /** Writes down which request begins and which ends. */
    private static final class Diary implements ThriveObserver {
        private final List<String> entries = new CopyOnWriteArrayList<>();
        private final Map<TokenRequestInfo, Integer> numbers = Collections.synchronizedMap(new IdentityHashMap<>());

        @Override
        public void tokenRequestStarted(TokenRequestInfo request) {
            numbers.put(request, numbers.size() + 1);
            entries.add("started " + numbers.get(request));
        }

        @Override
        public void tokenRequestEnded(TokenRequestInfo request, Duration took, @Nullable ThriveException failure) {
            entries.add("ended " + numbers.get(request) + " "
                    + (failure == null ? "ok" : failure.getClass().getSimpleName()));
        }
    }

    /** What a transport does with a request, and nothing else. */
    private record StubTransport(Function<WireRequest, @Nullable CompletableFuture<Answer>> sender)
            implements Transport {
        @Override
        @SuppressWarnings("NullAway")
        public CompletableFuture<Answer> send(WireRequest request, Duration timeout) {
            return sender.apply(request);
        }

        @Override
        public void close() {}
    }
}
