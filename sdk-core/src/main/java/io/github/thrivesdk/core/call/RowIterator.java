package io.github.thrivesdk.core.call;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** The rows of one page after another. */
final class RowIterator<T> implements Iterator<T> {
    private final Iterator<List<T>> pages;
    private Iterator<T> rows = Collections.emptyIterator();

    RowIterator(Iterator<List<T>> pages) {
        this.pages = pages;
    }

    @Override
    public boolean hasNext() {
        while (!rows.hasNext() && pages.hasNext()) {
            rows = pages.next().iterator();
        }
        return rows.hasNext();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return rows.next();
    }
}
