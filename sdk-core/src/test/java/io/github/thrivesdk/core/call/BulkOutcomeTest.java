package io.github.thrivesdk.core.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.thrivesdk.core.error.CallReport;
import io.github.thrivesdk.core.error.ThriveException;
import io.github.thrivesdk.core.error.ThriveNotSentException;
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
    void failingRequestEndsItAndWhatWasDoneIsKept() {
        ThriveException refusal = new ThriveNotSentException(
                ThriveNotSentException.Reason.NO_CONNECTION, "refused", null, CallReport.NONE);
        BulkOutcome<Integer, Integer, Integer> outcome = BulkOutcome.of(
                List.of(0, 1, 2, 3, 4),
                2,
                part -> {
                    if (part.contains(2)) {
                        throw refusal;
                    }
                    return part;
                },
                part -> part,
                part -> null);
        assertThat(outcome.succeeded()).containsExactly(0, 1);
        assertThat(outcome.unsettled()).containsExactly(2, 3);
        assertThat(outcome.unsent()).containsExactly(4);
        assertThat(outcome.isComplete()).isFalse();
        assertThatThrownBy(outcome::orThrow).isSameAs(refusal);
    }

    @Test
    void itPrintsNumbersOnly() {
        assertThat(send(3, 2)).hasToString("BulkOutcome[succeeded=2, failed=1, unsettled=0, unsent=0]");
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
