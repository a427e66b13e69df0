package io.github.thrivesdk.core.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
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
