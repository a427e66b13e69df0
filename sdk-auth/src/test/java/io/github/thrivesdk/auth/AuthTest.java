package io.github.thrivesdk.auth;

import static org.assertj.core.api.Assertions.fail;
import static org.awaitility.Awaitility.await;

import io.github.thrivesdk.core.Deadline;
import io.github.thrivesdk.core.auth.Authorization;
import io.github.thrivesdk.core.auth.Authorizer;
import io.github.thrivesdk.core.error.ThriveTokenException;
import io.github.thrivesdk.core.spec.Operation;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A token server, a transport and time that stands still, for each test. */
abstract class AuthTest {
    static final String TENANT = "eu-west-2_AbcdEfghI";

    final ManualTime time = new ManualTime();
    PlainTransport transport;
    TokenServer server;

    @BeforeEach
    void start() throws Exception {
        server = new TokenServer();
        transport = new PlainTransport();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    ClientCredentials.Builder credentials() {
        return ThriveAuth.clientCredentials()
                .tenantId(TENANT)
                .clientId("client")
                .clientSecret("s3cret");
    }

    Authorizer open(ThriveAuth auth) {
        return auth.open(new Lent(server.environment(), transport, time));
    }

    CompletableFuture<Authorization> ask(Authorizer authorizer, Operation operation) {
        return authorizer.authorize(operation, Deadline.after(Duration.ofSeconds(60), time));
    }

    String header(Authorizer authorizer, Operation operation) {
        return soon(ask(authorizer, operation)).headerValue().reveal();
    }

    ThriveTokenException refusal(Authorizer authorizer, Operation operation) {
        CompletableFuture<Authorization> future = ask(authorizer, operation);
        try {
            return fail("got " + future.get(20, TimeUnit.SECONDS));
        } catch (ExecutionException e) {
            return e.getCause() instanceof ThriveTokenException refusal ? refusal : fail("no token exception", e);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** As {@link #refusal}, while time passes. */
    ThriveTokenException refusalInTime(Authorizer authorizer, Operation operation) {
        CompletableFuture<Authorization> future = ask(authorizer, operation);
        await().until(() -> {
            time.pass(Duration.ofMillis(100));
            return future.isDone();
        });
        return soon(future.handle(
                (none, failure) -> failure instanceof ThriveTokenException refusal ? refusal : fail("got a token")));
    }

    static <T> T soon(CompletableFuture<T> future) {
        try {
            return future.get(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
