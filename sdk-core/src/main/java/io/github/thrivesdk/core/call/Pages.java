package io.github.thrivesdk.core.call;

import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * All rows of an operation that pages. It is lazy: a page is asked for when its first row is, and never before. Each
 * iteration starts anew. Safe for use by many threads; an iterator or a stream belongs to one.
 *
 * <p>The end is the page that the server calls the last one. Where it says nothing about that, or what its own rows
 * contradict, the end is a page without rows or with fewer than one before. A first page that is shorter than asked for
 * is not taken for the end, since a server may give fewer rows than asked for; one more request tells.
 *
 * <p>Rows may move between pages while they are read; the API gives no means to prevent that.
 *
 * @param <T> the type of a row
 */
public final class Pages<T> implements Iterable<T> {
    private final PageRequest first;
    private final Function<PageRequest, Page<T>> reader;

    private Pages(PageRequest first, Function<PageRequest, Page<T>> reader) {
        this.first = first;
        this.reader = reader;
    }

    /** The pages from one on; the function reads one page. */
    public static <T> Pages<T> from(PageRequest first, Function<PageRequest, Page<T>> reader) {
        return new Pages<>(first, reader);
    }

    /**
     * The rows of all pages, one after another. If a page cannot be read, asking the same iterator again asks for that
     * page again: no row is lost, and none comes twice.
     *
     * @return an iterator; it throws {@link io.github.thrivesdk.core.error.ThriveException} if a page cannot be read,
     *     and {@link IllegalStateException} if the server gives a page a second time instead of the next
     */
    @Override
    public Iterator<T> iterator() {
        return new RowIterator<>(new PageIterator<>(first, reader));
    }

    /** The rows of all pages, one after another, as {@link #iterator()} gives them. */
    public Stream<T> stream() {
        return StreamSupport.stream(spliterator(), false);
    }

    /** The pages, each with its rows. */
    public Stream<List<T>> pages() {
        Iterable<List<T>> once = () -> new PageIterator<>(first, reader);
        return StreamSupport.stream(once.spliterator(), false);
    }

    @Override
    public String toString() {
        return "Pages from " + first.number();
    }
}
