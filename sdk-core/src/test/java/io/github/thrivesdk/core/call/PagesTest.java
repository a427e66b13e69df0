package io.github.thrivesdk.core.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.thrivesdk.core.error.CallReport;
import io.github.thrivesdk.core.error.ThriveNotSentException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PagesTest {
    private final List<PageRequest> requests = new ArrayList<>();

    @Test
    void pageIsNotAskedForBeforeItsFirstRow() {
        Pages<Integer> pages = server(10, 2, true);
        assertThat(pages.stream().limit(2)).containsExactly(0, 1);
        assertThat(requests).hasSize(1);
    }

    @Test
    void lastPageIsTheOneThatTheServerNames() {
        assertThat(server(4, 2, true)).containsExactly(0, 1, 2, 3);
        assertThat(requests).containsExactly(new PageRequest(1, 2), new PageRequest(2, 2));
    }

    @Test
    void shortPageAfterLongerOnesIsTheLastOfBareArrays() {
        assertThat(server(5, 2, false)).containsExactly(0, 1, 2, 3, 4);
        assertThat(requests).hasSize(3);
    }

    @Test
    void emptyPageIsTheLastOfBareArrays() {
        assertThat(server(4, 2, false)).containsExactly(0, 1, 2, 3);
        assertThat(requests).hasSize(3);
    }

    @Test
    void serverThatGivesFewerRowsThanAskedForIsReadToTheEnd() {
        Pages<Integer> pages = Pages.from(new PageRequest(1, 100), request -> page(5, 2, false, request));
        assertThat(pages).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void repeatedPageWithRoomForMoreIsReadOnce() {
        Pages<String> pages = Pages.from(new PageRequest(1, 100), request -> Page.of(List.of("a", "b")));
        assertThat(pages).containsExactly("a", "b");
    }

    @Test
    void fullPageThatComesAgainIsAnError() {
        Pages<String> pages = Pages.from(new PageRequest(1, 2), request -> Page.of(List.of("a", "b")));
        assertThatIllegalStateException()
                .isThrownBy(() -> pages.stream().toList())
                .withMessageStartingWith("Page 2 has the same rows as the page before");
    }

    @Test
    void eachIterationStartsAnew() {
        Pages<Integer> pages = server(3, 2, true);
        List<Integer> first = pages.stream().toList();
        assertThat(pages).hasSize(3).containsExactlyElementsOf(first);
    }

    @Test
    void sizeIsCappedAtWhatTheOperationAllows() {
        assertThat(PageRequest.first(null, 5_000, 100, 1_000)).isEqualTo(new PageRequest(1, 1_000));
        assertThat(PageRequest.first(3, null, 100, 1_000)).isEqualTo(new PageRequest(3, 100));
    }

    @Test
    void pageWithoutRowsAndTotalsIsEmpty() {
        Function<Integer, Integer> same = total -> total;
        assertThat(Page.of(null, (Integer) null, same)).isEqualTo(new Page<>(List.of(), null));
    }

    @Test
    void totalThatTheRowsContradictIsNotBelieved() {
        for (Integer wrong : Arrays.asList(null, 0, 1, -1)) {
            Pages<Integer> pages = Pages.from(
                    new PageRequest(1, 2),
                    request -> new Page<>(page(5, 2, false, request).rows(), request.number() == 1 ? wrong : null));
            List<Integer> expected = wrong != null && wrong == 1 ? List.of(0, 1) : List.of(0, 1, 2, 3, 4);
            assertThat(pages).as("total %s", wrong).containsExactlyElementsOf(expected);
        }
    }

    @Test
    void totalThatShrinksBelowThePageIsNotBelieved() {
        Pages<Integer> pages = Pages.from(
                new PageRequest(1, 2),
                request -> new Page<>(page(5, 2, false, request).rows(), request.number() == 1 ? 3 : 1));
        assertThat(pages).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void pageIsEmptyBeforeTheLastOne() {
        Pages<Integer> pages = Pages.from(
                new PageRequest(1, 2),
                request -> request.number() == 2
                        ? new Page<>(List.of(), 3)
                        : new Page<>(page(6, 2, true, request).rows(), 3));
        assertThat(pages).containsExactly(0, 1, 4, 5);
    }

    @Test
    void emptyPagesWithATotalThatGrowsForEverEnd() {
        Pages<Integer> pages = Pages.from(new PageRequest(1, 2), request -> {
            requests.add(request);
            return new Page<>(List.of(), request.number() + 1);
        });
        assertThat(pages).isEmpty();
        assertThat(requests).hasSize(2);
    }

    @Test
    void repeatedPageIsAnErrorIfTheServerSaysThatThereAreMore() {
        Pages<String> pages = Pages.from(new PageRequest(1, 100), request -> new Page<>(List.of("a", "b"), 9));
        assertThatIllegalStateException().isThrownBy(() -> pages.stream().toList());
    }

    @Test
    void nullThatStandsForARowIsLeftOutAndCountsAsOne() {
        List<List<Integer>> wire = List.of(Arrays.asList(0, 1), Arrays.asList(2, null), List.of(3));
        Pages<Integer> pages =
                Pages.from(new PageRequest(1, 2), request -> Page.of(wire.get(Math.min(request.number(), 3) - 1)));
        assertThat(pages).containsExactly(0, 1, 2, 3);
    }

    @Test
    void iteratorGoesOnWithThePageThatCouldNotBeRead() {
        AtomicBoolean down = new AtomicBoolean();
        Iterator<Integer> rows = Pages.from(new PageRequest(1, 2), request -> {
                    if (down.getAndSet(false)) {
                        throw new ThriveNotSentException(
                                ThriveNotSentException.Reason.NO_CONNECTION, "down", null, CallReport.NONE);
                    }
                    return page(4, 2, true, request);
                })
                .iterator();
        List<Integer> read = new ArrayList<>(List.of(rows.next(), rows.next()));
        down.set(true);
        assertThatExceptionOfType(ThriveNotSentException.class).isThrownBy(rows::hasNext);
        rows.forEachRemaining(read::add);
        assertThat(read).containsExactly(0, 1, 2, 3);
    }

    @Test
    void twoIteratorsDoNotDisturbEachOther() {
        Pages<Integer> pages = server(4, 2, true);
        Iterator<Integer> one = pages.iterator();
        Iterator<Integer> other = pages.iterator();
        List<Integer> read = new ArrayList<>();
        for (int row = 0; row < 4; row++) {
            read.add(one.next());
            read.add(other.next());
        }
        assertThat(read).containsExactly(0, 0, 1, 1, 2, 2, 3, 3);
        assertThat(one.hasNext()).isFalse();
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(other::next);
    }

    private Pages<Integer> server(int rows, int size, boolean totals) {
        return Pages.from(new PageRequest(1, size), request -> page(rows, size, totals, request));
    }

    private Page<Integer> page(int rows, int size, boolean totals, PageRequest request) {
        requests.add(request);
        int from = (request.number() - 1) * size;
        List<Integer> found =
                IntStream.range(from, Math.min(rows, from + size)).boxed().toList();
        return new Page<>(found, totals ? (rows + size - 1) / size : null);
    }
}
