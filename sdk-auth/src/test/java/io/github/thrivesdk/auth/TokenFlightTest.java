package io.github.thrivesdk.auth;

import static io.github.thrivesdk.auth.Operations.READ;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.thrivesdk.auth.TokenServer.Reply;
import io.github.thrivesdk.core.Deadline;
import io.github.thrivesdk.core.auth.Authorization;
import io.github.thrivesdk.core.auth.Authorizer;
import io.github.thrivesdk.core.error.ThriveTokenException;
import io.github.thrivesdk.core.error.ThriveTokenException.Reason;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a token request that finds no answer, or is told to come back later. */
class TokenFlightTest extends AuthTest {
    private static final Reply NO_ANSWER = new Reply(0, "");

    private Authorizer authorizer;

    @BeforeEach
    void open() {
        authorizer = open(credentials().build());
    }

    @Test
    void brokenConnectionIsTriedAgainAndHarmsNobody() {
        server.answer(request -> server.asked().size() == 1 ? NO_ANSWER : server.token(3600));

        List<CompletableFuture<Authorization>> callers = callers(100);
        await().until(() -> server.asked().size() == 1);
        passUntilDone(callers);

        assertThat(callers)
                .allSatisfy(caller ->
                        assertThat(soon(caller).headerValue().reveal()).isEqualTo("Bearer token-1"));
        assertThat(server.asked()).hasSize(2);
    }

    @Test
    void endpointThatBreaksEveryConnectionIsAskedThreeTimesByAllTogether() {
        server.answer(request -> NO_ANSWER);

        List<CompletableFuture<Authorization>> callers = callers(100);
        passUntilDone(callers);

        assertThat(callers).allSatisfy(caller -> {
            assertThat(failureOf(caller).reason()).isEqualTo(Reason.UNAVAILABLE);
            assertThat(failureOf(caller).operation()).isEqualTo(READ);
        });
        assertThat(server.asked()).hasSize(3);
    }

    @Test
    void eachCallerGetsAnExceptionOfItsOwn() {
        server.answer(401, "");

        List<CompletableFuture<Authorization>> callers = callers(2);
        passUntilDone(callers);

        assertThat(failureOf(callers.get(0))).isNotSameAs(failureOf(callers.get(1)));
    }

    @Test
    void nothingIsRepeatedWhileTheOldTokenServes() {
        header(authorizer, READ);
        server.answer(request -> NO_ANSWER);
        time.pass(Duration.ofMinutes(57));

        for (int call = 0; call < 30; call++) {
            assertThat(header(authorizer, READ)).isEqualTo("Bearer token-1");
        }
        await().until(() -> server.asked().size() == 2);
        time.pass(Duration.ofSeconds(5));

        assertThat(header(authorizer, READ)).isEqualTo("Bearer token-1");
        assertThat(server.asked()).hasSize(2);
    }

    @Test
    void failureThatTookLongIsNotRepeated() {
        server.answer(request -> {
            time.pass(Duration.ofSeconds(11));
            return NO_ANSWER;
        });

        List<CompletableFuture<Authorization>> callers = callers(1);
        passUntilDone(callers);

        assertThat(server.asked()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void endpointIsNotAskedBeforeItSays(int status) {
        server.answer(request -> server.asked().size() == 1 ? busy(status, "20") : server.token(3600));

        List<CompletableFuture<Authorization>> callers = callers(100);
        await().until(() -> hasty().isCompletedExceptionally());
        time.pass(Duration.ofMillis(19_900));
        CompletableFuture<Authorization> late = ask(authorizer, READ);
        assertThat(server.asked()).hasSize(1);
        assertThat(callers).noneMatch(CompletableFuture::isDone);
        time.pass(Duration.ofMillis(400));

        assertThat(soon(late).headerValue().reveal()).isEqualTo("Bearer token-1");
        assertThat(callers)
                .allSatisfy(caller ->
                        assertThat(soon(caller).headerValue().reveal()).isEqualTo("Bearer token-1"));
        assertThat(server.asked()).hasSize(2);
    }

    @Test
    void whoeverCannotWaitThatLongHearsSoAtOnceAndTheEndpointIsLeftAlone() {
        server.answer(request -> busy(429, "120"));

        ThriveTokenException first = refusal(authorizer, READ);
        for (int call = 0; call < 30; call++) {
            assertThat(refusal(authorizer, READ).retryAfter()).isEqualTo(Duration.ofMinutes(2));
        }

        assertThat(first.reason()).isEqualTo(Reason.UNAVAILABLE);
        assertThat(first)
                .hasMessageEndingWith("answered 429: too many token requests; it asks to wait 120 s. Try later, and use"
                        + " one client for all calls");
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void endpointIsAskedAgainAfterAMinuteAtTheLatest() {
        server.answer(request -> busy(503, "Fri, 31 Dec 9999 23:59:59 GMT"));
        refusal(authorizer, READ);
        server.answer(request -> server.token(3600));

        time.pass(Duration.ofSeconds(61));

        assertThat(header(authorizer, READ)).isEqualTo("Bearer token-1");
    }

    @Test
    void endpointIsNotAskedAgainForCallersWhoHaveGone() {
        server.answer(request -> busy(503, "5"));
        CompletableFuture<Authorization> gone = authorizer.authorize(READ, Deadline.after(Duration.ofSeconds(5), time));
        await().until(() -> hasty().isCompletedExceptionally());

        time.pass(Duration.ofSeconds(7));

        assertThat(failureOf(gone).reason()).isEqualTo(Reason.UNAVAILABLE);
        assertThat(server.asked()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-5", "1e3", "0,120"})
    void nonsenseInRetryAfterIsNoReasonToWait(String retryAfter) {
        server.answer(request -> busy(429, retryAfter));

        assertThat(refusal(authorizer, READ).retryAfter()).isNull();
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void endpointThatSaysForEverIsNotAskedAgain() {
        server.answer(request -> busy(429, "99999999999999999999"));

        assertThat(refusal(authorizer, READ).retryAfter()).isGreaterThanOrEqualTo(Duration.ofHours(24));
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void endpointThatSaysAtOnceEachTimeIsAskedLessAndLessOften() {
        server.answer(request -> busy(429, "0"));

        CompletableFuture<Authorization> caller =
                authorizer.authorize(READ, Deadline.after(Duration.ofSeconds(20), time));
        passUntilDone(List.of(caller));

        assertThat(failureOf(caller).reason()).isEqualTo(Reason.UNAVAILABLE);
        assertThat(server.asked()).hasSizeBetween(2, 7);
    }

    @Test
    void pauseOfTheServingTokenIsAsLongAsTheEndpointSays() {
        header(authorizer, READ);
        server.answer(request -> busy(503, "60"));
        time.pass(Duration.ofMinutes(57));
        header(authorizer, READ);
        await().until(() -> server.asked().size() == 2);

        for (int second = 0; second < 59; second++) {
            time.pass(Duration.ofSeconds(1));
            assertThat(header(authorizer, READ)).isEqualTo("Bearer token-1");
        }

        assertThat(server.asked()).hasSize(2);
    }

    /** A call that has a second only. */
    private CompletableFuture<Authorization> hasty() {
        return authorizer.authorize(READ, Deadline.after(Duration.ofSeconds(1), time));
    }

    private List<CompletableFuture<Authorization>> callers(int number) {
        return IntStream.range(0, number)
                .mapToObj(caller -> ask(authorizer, READ))
                .toList();
    }

    private void passUntilDone(List<CompletableFuture<Authorization>> callers) {
        await().pollInterval(Duration.ofMillis(5)).until(() -> {
            time.pass(Duration.ofMillis(100));
            return callers.stream().allMatch(CompletableFuture::isDone);
        });
    }

    private static Reply busy(int status, String retryAfter) {
        return new Reply(status, "", Map.of("Retry-After", retryAfter));
    }

    private static ThriveTokenException failureOf(CompletableFuture<Authorization> caller) {
        return soon(caller.handle((none, failure) -> (ThriveTokenException) failure));
    }
}
