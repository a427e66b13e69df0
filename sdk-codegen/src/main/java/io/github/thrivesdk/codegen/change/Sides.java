package io.github.thrivesdk.codegen.change;

import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/** Named things before and after: which went, which came, which stayed. */
record Sides<T>(SortedMap<String, T> before, SortedMap<String, T> after) {
    /** Hears of something that is on both sides. */
    interface Kept<T> {
        void accept(String name, T before, T after);
    }

    void removed(BiConsumer<String, T> report) {
        without(before, after).forEach(report);
    }

    void added(BiConsumer<String, T> report) {
        without(after, before).forEach(report);
    }

    void kept(Kept<T> report) {
        before.forEach((name, was) -> {
            T is = after.get(name);
            if (is != null) {
                report.accept(name, was, is);
            }
        });
    }

    /** The names of the first set that the second lacks, sorted. */
    static Set<String> minus(Set<String> names, Set<String> others) {
        Set<String> rest = new TreeSet<>(names);
        rest.removeAll(others);
        return rest;
    }

    private static <T> SortedMap<String, T> without(SortedMap<String, T> from, SortedMap<String, T> others) {
        SortedMap<String, T> rest = new TreeMap<>(from);
        rest.keySet().removeAll(others.keySet());
        return rest;
    }
}
