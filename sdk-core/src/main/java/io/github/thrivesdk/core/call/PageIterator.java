package io.github.thrivesdk.core.call;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Asks for one page after another, and knows which is the last. After a failure it asks for the same page again.
 */
final class PageIterator<T> implements Iterator<List<T>> {
    private final Function<PageRequest, Page<T>> reader;
    private PageRequest request;
    private List<T> before = List.of();
    private int announced = -1;
    private @Nullable List<T> ready;
    private boolean ended;

    PageIterator(PageRequest first, Function<PageRequest, Page<T>> reader) {
        this.request = first;
        this.reader = reader;
    }

    @Override
    public boolean hasNext() {
        while (ready == null && !ended) {
            read(reader.apply(request));
        }
        return ready != null;
    }

    @Override
    public List<T> next() {
        if (!hasNext() || ready == null) {
            throw new NoSuchElementException();
        }
        List<T> rows = ready;
        ready = null;
        // The wire can hold a null where a row is due; it counts as a row, and says nothing.
        return rows.stream().anyMatch(Objects::isNull)
                ? rows.stream().filter(Objects::nonNull).toList()
                : rows;
    }

    private void read(Page<T> page) {
        List<T> rows = page.rows();
        Integer total = believable(page);
        if (rows.isEmpty()) {
            // A page may be empty before the last, but only as far as the first total reaches: totals could grow for
            // ever.
            ended = total == null || request.number() >= Math.min(total, announced);
        } else if (rows.equals(before)) {
            checkThatNothingIsMissing(rows, total);
            ended = true;
        } else {
            ended = total == null ? rows.size() < before.size() : request.number() >= total;
            before = rows;
            ready = rows;
        }
        request = request.next();
    }

    /** A total that the page itself contradicts says nothing: there are rows after what is called the last page. */
    private @Nullable Integer believable(Page<T> page) {
        Integer total = page.totalPages();
        if (total == null || (total < request.number() && !page.rows().isEmpty())) {
            return null;
        }
        announced = announced < 0 ? total : announced;
        return total;
    }

    /** A server that ignores the number of the page gives the same page for ever. */
    private void checkThatNothingIsMissing(List<T> rows, @Nullable Integer total) {
        // A page that had room for more holds all there are, unless the server says that there is more.
        if (total != null || rows.size() >= request.size()) {
            throw new IllegalStateException("Page " + request.number()
                    + " has the same rows as the page before: the server ignores the number of the page, so that what"
                    + " comes after cannot be read");
        }
    }
}
