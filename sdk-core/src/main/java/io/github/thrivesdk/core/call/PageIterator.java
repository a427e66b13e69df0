package io.github.thrivesdk.core.call;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Asks for one page after another, and knows which is the last. */
final class PageIterator<T> implements Iterator<List<T>> {
    private final Function<PageRequest, Page<T>> reader;
    private PageRequest request;
    private List<T> before = List.of();
    private @Nullable List<T> ready;
    private boolean ended;

    PageIterator(PageRequest first, Function<PageRequest, Page<T>> reader) {
        this.request = first;
        this.reader = reader;
    }

    @Override
    public boolean hasNext() {
        if (ready == null && !ended) {
            read();
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
        return rows;
    }

    private void read() {
        Page<T> page = reader.apply(request);
        List<T> rows = page.rows();
        if (rows.isEmpty() || repeats(rows)) {
            ended = true;
            return;
        }
        Integer total = page.totalPages();
        ended = total == null ? rows.size() < before.size() : request.number() >= total;
        before = rows;
        ready = rows;
        request = request.next();
    }

    /** A server that ignores the number of the page gives the same page for ever. */
    private boolean repeats(List<T> rows) {
        if (!rows.equals(before)) {
            return false;
        }
        if (rows.size() < request.size()) {
            // The page had room for more, so it holds all there are.
            return true;
        }
        throw new IllegalStateException("Page " + request.number()
                + " has the same rows as the page before: the server ignores the number of the page, so that what"
                + " comes after cannot be read");
    }
}
