package io.github.thrivesdk.core.call;

import org.jspecify.annotations.Nullable;

/**
 * Which page is asked for.
 *
 * @param number the number of the page; the first is 1
 * @param size how many rows it may have at most; 0 leaves it to the server
 */
public record PageRequest(int number, int size) {
    /**
     * The first page that is asked for.
     *
     * @param number where the caller wants to begin, or null
     * @param size how many rows the caller wants on a page, or null
     * @param defaultSize how many the server gives if nobody says; 0 if unknown
     * @param maxSize how many the server gives at most; 0 if unknown
     */
    public static PageRequest first(@Nullable Number number, @Nullable Number size, int defaultSize, int maxSize) {
        int wanted = size == null ? defaultSize : size.intValue();
        return new PageRequest(
                number == null ? 1 : number.intValue(), maxSize == 0 ? wanted : Math.min(wanted, maxSize));
    }

    /** The page after this one. */
    public PageRequest next() {
        return new PageRequest(number + 1, size);
    }
}
