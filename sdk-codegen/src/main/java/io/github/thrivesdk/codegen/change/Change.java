package io.github.thrivesdk.codegen.change;

import java.util.Comparator;

/**
 * One difference from the last release.
 *
 * @param source where it was seen
 * @param topic what it belongs to: an operation's id, a schema's name or a heading; joins the document with the Java API
 * @param place where exactly, in words a reader can search for
 * @param what what happened there
 * @param meaning what that means to users
 * @param step the step of the version that it needs
 */
record Change(Source source, String topic, String place, String what, String meaning, Step step) {
    static final Comparator<Change> WORST_FIRST = Comparator.comparing(Change::step, Comparator.reverseOrder())
            .thenComparing(Change::source)
            .thenComparing(Change::id);

    /** Where a difference was seen. */
    enum Source {
        /** In the OpenAPI document. */
        DOCUMENT,

        /** In the public Java surface. */
        JAVA;

        @Override
        public String toString() {
            return this == DOCUMENT ? "document" : "java";
        }
    }

    /** The text that names this change in {@code accepted-breaks.txt}. */
    String id() {
        return source + " " + place + ": " + what;
    }

    boolean breaks() {
        return step == Step.MAJOR;
    }
}
