package io.github.thrivesdk.core.spec;

/** The shape in which a list operation answers. */
public enum PagingStyle {
    /** The operation does not page. */
    NONE,

    /** An object with {@code results} and {@code pagination}. */
    ENVELOPE,

    /** A bare array without totals: a page shorter than asked for is the last. */
    BARE_ARRAY
}
