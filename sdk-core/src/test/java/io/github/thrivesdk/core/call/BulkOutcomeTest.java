package io.github.thrivesdk.core.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.thrivesdk.core.error.CallReport;
import io.github.thrivesdk.core.error.ThriveException;
import io.github.thrivesdk.core.error.ThriveNotSentException;
import io.github.thrivesdk.core.error.ThriveOutcomeUnknownException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BulkOutcomeTest {
    private final List<List<Integer>> requests = new ArrayList<>();

    @Test
    void itemsGoOutInPartsAndTheirResultsAreMerged() {
        BulkOutcome<Integer, Integer, Integer> outcome = send(5, 2);
        assertThat(requests).containsExactly(List.of(0, 1), List.of(2, 3), List.of(4));
        assertThat(outcome.succeeded()).containsExactly(0, 2, 4);
        assertThat(outcome.failed()).containsExactly(1, 3);
        assertThat(outcome.isComplete()).isFalse();
    }

    @Test
    void noItemSendsNothing() {
        assertThat(send(0, 2).isComplete()).isTrue();
        assertThat(requests).isEmpty();
    }

    @Test
    void answerWithoutListsCountsAsEmpty() {
        BulkOutcome<Integer, Integer, Integer> outcome =
                BulkOutcome.of(List.of(1), 100, part -> part, part -> null, part -> null);
        assertThat(outcome.orThrow().succeeded()).isEmpty();
    }

    @Test
    void requestThatFailsAfterItWasSentLeavesItsItemsUnsettled() {
        ThriveException lost = new ThriveOutcomeUnknownException(
                ThriveOutcomeUnknownException.Reason.CONNECTION_LOST, "lost", null, null, CallReport.NONE);
        BulkOutcome<Integer, Integer, Integer> outcome = failingAtTwo(lost);
        assertThat(outcome.succeeded()).containsExactly(0, 1);
        assertThat(outcome.unsettled()).containsExactly(2, 3);
        assertThat(outcome.unsent()).containsExactly(4);
        assertThat(outcome.unmentioned()).isZero();
        assertThat(outcome.isComplete()).isFalse();
        assertThatThrownBy(outcome::orThrow).isSameAs(lost);
    }

    @Test
    void itemsOfARequestThatCouldNotBeSentAreUnsent() {
        ThriveException unsent = new ThriveNotSentException(
                ThriveNotSentException.Reason.NO_CONNECTION, "refused", null, CallReport.NONE);
        BulkOutcome<Integer, Integer, Integer> outcome = failingAtTwo(unsent);
        assertThat(outcome.succeeded()).containsExactly(0, 1);
        assertThat(outcome.unsettled()).isEmpty();
        assertThat(outcome.unsent()).containsExactly(2, 3, 4);
        assertThat(outcome.failure()).isSameAs(unsent);
    }

    @Test
    void answerThatLeavesItemsOutIsNotComplete() {
        BulkOutcome<Integer, Integer, Integer> outcome =
                BulkOutcome.of(List.of(0, 1, 2), 100, part -> part, part -> part.subList(0, 2), part -> List.of());
        assertThat(outcome.unmentioned()).isEqualTo(1);
        assertThat(outcome.isComplete()).isFalse();
        assertThat(outcome.orThrow().failed()).isEmpty();
    }

    @Test
    void limitItselfIsOneRequest() {
        assertThat(send(100, 100).unmentioned()).isZero();
        send(101, 100);
        assertThat(requests).extracting(List::size).containsExactly(100, 100, 1);
    }

    @Test
    void itPrintsNumbersOnly() {
        assertThat(send(3, 2)).hasToString("BulkOutcome[succeeded=2, failed=1, unsettled=0, unsent=0, unmentioned=0]");
    }

    private static BulkOutcome<Integer, Integer, Integer> failingAtTwo(ThriveException failure) {
        return BulkOutcome.of(
                List.of(0, 1, 2, 3, 4),
                2,
                part -> {
                    if (part.contains(2)) {
                        throw failure;
                    }
                    return part;
                },
                part -> part,
                part -> null);
    }

    private BulkOutcome<Integer, Integer, Integer> send(int count, int limit) {
        List<Integer> items = IntStream.range(0, count).boxed().toList();
        return BulkOutcome.of(
                items,
                limit,
                part -> {
                    requests.add(List.copyOf(part));
                    return part;
                },
                part -> part.stream().filter(item -> item % 2 == 0).toList(),
                part -> part.stream().filter(item -> item % 2 == 1).toList());
    }
}
