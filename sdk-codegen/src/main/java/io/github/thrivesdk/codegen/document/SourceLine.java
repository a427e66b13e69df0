package io.github.thrivesdk.codegen.document;

import java.util.Comparator;

/** A line of a source file, the first being 1. */
record SourceLine(String file, int line) implements Comparable<SourceLine> {
    private static final Comparator<SourceLine> ORDER =
            Comparator.comparing(SourceLine::file).thenComparingInt(SourceLine::line);

    @Override
    public int compareTo(SourceLine other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return file + ":" + line;
    }
}
