package io.github.thrivesdk.core.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.thrivesdk.core.CallOptions;
import io.github.thrivesdk.core.error.Attempt;
import io.github.thrivesdk.core.error.ThriveApiException;
import io.github.thrivesdk.core.error.ThriveException;
import io.github.thrivesdk.core.http.Answer;
import io.github.thrivesdk.core.http.Transport;
import io.github.thrivesdk.core.http.WireRequest;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How long the client waits before it sends again. No test waits. */
class RetryTimingTest {
    private static final CallOptions AN_HOUR =
            CallOptions.builder().timeout(Duration.ofHours(1)).build();

    private final ManualTime time = new ManualTime();

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "7, 7", "' 7 ', 7", "120, 120"})
    void retryAfterInSecondsIsNeverUndercut(String retryAfter, int seconds) {
        succeedsAfter(answer(429, retryAfter));

        assertThat(time.waits())
                .singleElement()
                .satisfies(wait -> assertThat(wait)
                        .isBetween(
                                Duration.ofSeconds(seconds),
                                Duration.ofSeconds(seconds).plusMillis(2)));
    }

    @Test
    void retryAfterAsADateIsNeverUndercut() {
        succeedsAfter(answer(503, "Mon, 09 Mar 2026 12:00:30 GMT"));

        assertThat(time.waits())
                .singleElement()
                .satisfies(wait -> assertThat(wait)
                        .isBetween(
                                Duration.ofSeconds(30), Duration.ofSeconds(30).plusMillis(2)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"99999999999", "99999999999999999999", "9223372036854775807", "Fri, 31 Dec 9999 23:59:59 GMT"})
    void retryAfterOfAgesIsReportedInsteadOfUndercut(String ages) {
        ThriveException failure = failureOf(Pipelines.settings(server(), new Scripted(answer(429, ages)), time));

        assertThat(failure).isInstanceOf(ThriveApiException.RateLimited.class);
        assertThat(failure.attempts())
                .singleElement()
                .satisfies(attempt -> assertThat(attempt.next()).contains("would pass the deadline"));
        assertThat(time.waits()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Monday, 09-Mar-26 12:00:30 GMT", "Mon Mar  9 12:00:30 2026", "000000000000000000000030"})
    void obsoleteFormsAreReadToo(String retryAfter) {
        succeedsAfter(answer(503, retryAfter));

        assertThat(time.waits()).singleElement().satisfies(RetryTimingTest::isThirtySeconds);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Sun, 09 Mar 2026 12:00:30 GMT", "Sunday, 09-Mar-26 12:00:30 GMT", "Sun Mar  9 12:00:30 2026"})
    void dateWithTheWrongDayOfTheWeekIsNotUndercutEither(String retryAfter) {
        succeedsAfter(answer(429, retryAfter));

        assertThat(time.waits()).singleElement().satisfies(RetryTimingTest::isThirtySeconds);
    }

    @Test
    void yearOfTwoDigitsThatIsFarAheadIsInThePast() {
        succeedsAfter(answer(429, "Sunday, 06-Nov-94 08:49:37 GMT"));

        assertThat(time.waits())
                .singleElement()
                .satisfies(wait -> assertThat(wait).isLessThanOrEqualTo(Duration.ofMillis(2)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mon, 09 Mar 2026 11:00:00 GMT", "Monday, 09-Mar-26 11:00:00 GMT"})
    void dateIsReadByTheClockOfTheServer(String serversClock) {
        Map<String, List<String>> headers =
                Map.of("Date", List.of(serversClock), "Retry-After", List.of("Mon, 09 Mar 2026 11:00:30 GMT"));
        succeedsAfter(Answer.of(429, headers, new byte[0]));

        assertThat(time.waits()).singleElement().satisfies(RetryTimingTest::isThirtySeconds);
    }

    @Test
    void longestOfSeveralCounts() {
        Map<String, List<String>> headers =
                Map.of("Retry-After", List.of("1", "soon", "Mon, 09 Mar 2026 12:00:30 GMT", "7"));
        succeedsAfter(Answer.of(429, headers, new byte[0]));

        assertThat(time.waits()).singleElement().satisfies(RetryTimingTest::isThirtySeconds);
    }

    private static void isThirtySeconds(Duration wait) {
        assertThat(wait)
                .isBetween(Duration.ofSeconds(30), Duration.ofSeconds(30).plusMillis(2));
    }

    @Test
    void dateInThePastMeansAtOnce() {
        succeedsAfter(answer(429, "Mon, 09 Mar 2020 12:00:30 GMT"));

        assertThat(time.waits())
                .singleElement()
                .satisfies(wait -> assertThat(wait).isLessThanOrEqualTo(Duration.ofMillis(2)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-3", "0,120", "1.5", "+5", "", "NaN", "Mon, 99 Mar 2026"})
    void nonsenseOn429IsSurvivedWithOrdinaryBackoff(String nonsense) {
        succeedsAfter(answer(429, nonsense));

        assertThat(time.waits())
                .singleElement()
                .satisfies(wait -> assertThat(wait).isLessThanOrEqualTo(Duration.ofMillis(2)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-3", "0,120"})
    void nonsenseOn503IsNoPromiseThatNothingWasDone(String nonsense) {
        assertThat(failureOf(Pipelines.settings(server(), new Scripted(answer(503, nonsense)), time))
                        .attempts())
                .hasSize(1);
    }

    @Test
    void backoffGrowsFromRepeatToRepeat() {
        RetrySettings settings = new RetrySettings(9, Duration.ofMillis(100), Duration.ofMillis(350));

        assertThat(settings.backoff(1, new Largest())).isEqualTo(Duration.ofMillis(100));
        assertThat(settings.backoff(2, new Largest())).isEqualTo(Duration.ofMillis(200));
        assertThat(settings.backoff(3, new Largest())).isEqualTo(Duration.ofMillis(350));
        assertThat(settings.backoff(60, new Largest())).isEqualTo(Duration.ofMillis(350));
    }

    @Test
    void backoffOfAgesDoesNotOverflow() {
        Duration ages = Duration.ofSeconds(Long.MAX_VALUE);
        RetrySettings settings = new RetrySettings(9, ages, ages);

        assertThat(settings.backoff(1, new Largest())).isGreaterThan(Duration.ofDays(36_500));
        assertThat(settings.backoff(60, new Largest())).isGreaterThan(Duration.ofDays(36_500));
    }

    @Test
    void manyRepeatsNeedNoDeepStack() {
        RetrySettings patient = new RetrySettings(90, Duration.ZERO, Duration.ZERO);
        PipelineSettings settings = Pipelines.settings(server(), new Scripted(answer(429, "0")), time);

        assertThat(failureOf(Pipelines.with(settings, patient)).attempts()).hasSize(90);
    }

    @Test
    void outageUsesUpTheBudgetOfTheClient() {
        Scripted down = new Scripted(answer(429, "0"));
        try (ThrivePipeline pipeline = ThrivePipeline.open(Pipelines.settings(server(), down, time))) {
            for (int call = 0; call < 100; call++) {
                assertThat(failureOf(pipeline)).isInstanceOf(ThriveApiException.RateLimited.class);
            }
        }

        assertThat(down.requests).as("100 calls and 100 repeats").isEqualTo(200);
    }

    @Test
    void attemptsTellWhatHappenedAndWhatFollowed() {
        ThriveException failure = failureOf(Pipelines.settings(server(), new Scripted(answer(429, "7")), time));

        assertThat(failure.attempts())
                .extracting(Attempt::number, Attempt::result, Attempt::next)
                .containsExactly(
                        tuple(1, "the server did not do it, and takes it again later"),
                        tuple(2, "the server did not do it, and takes it again later"),
                        tuple(3, "the server did not do it, and takes it again later"),
                        tuple(4, "that was attempt 4 of 4"));
    }

    private static org.assertj.core.groups.Tuple tuple(int number, String next) {
        return org.assertj.core.groups.Tuple.tuple(number, "status 429", next);
    }

    private void succeedsAfter(Answer first) {
        Scripted transport = new Scripted(first, answer(200, null));
        try (ThrivePipeline pipeline = ThrivePipeline.open(Pipelines.settings(server(), transport, time))) {
            pipeline.with(AN_HOUR).send(Pipelines.delete(), Pipelines.MAP);
        }
        assertThat(transport.requests).isEqualTo(2);
    }

    private static ThriveException failureOf(PipelineSettings settings) {
        try (ThrivePipeline pipeline = ThrivePipeline.open(settings)) {
            return failureOf(pipeline);
        }
    }

    private static ThriveException failureOf(ThrivePipeline pipeline) {
        return catchThrowableOfType(
                ThriveException.class, () -> pipeline.with(AN_HOUR).send(Pipelines.delete(), Pipelines.MAP));
    }

    private static URI server() {
        return URI.create("http://127.0.0.1:1");
    }

    private static Answer answer(int status, @org.jspecify.annotations.Nullable String retryAfter) {
        Map<String, List<String>> headers = retryAfter == null ? Map.of() : Map.of("retry-after", List.of(retryAfter));
        return Answer.of(status, headers, "{\"success\":true}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** Answers from a list, and repeats the last. */
    private static final class Scripted implements Transport {
        private final Queue<Answer> answers = new ArrayDeque<>();
        private int requests;

        Scripted(Answer... answers) {
            this.answers.addAll(List.of(answers));
        }

        @Override
        public CompletableFuture<Answer> send(WireRequest request, Duration timeout) {
            requests++;
            return CompletableFuture.completedFuture(answers.size() > 1 ? answers.remove() : answers.element());
        }

        @Override
        public void close() {}
    }

    /** Always the largest number that was asked for. */
    private static final class Largest implements java.util.random.RandomGenerator {
        @Override
        public long nextLong() {
            return Long.MAX_VALUE;
        }

        @Override
        public long nextLong(long bound) {
            return bound - 1;
        }
    }
}
