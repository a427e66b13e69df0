package io.github.thrivesdk.examples.eraseleavers;

import java.io.PrintStream;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** Counts what became of the rows, and names those that are not finished by their lines. Thread-safe. */
final class Report {
    private final Map<Finding, Integer> counts = new EnumMap<>(Finding.class);
    private final Map<Long, Result> unfinished = new TreeMap<>();

    synchronized void add(Leaver leaver, Result result) {
        counts.merge(result.finding(), 1, Integer::sum);
        if (result.finding().isNamed()) {
            unfinished.put(leaver.line(), result);
        }
    }

    synchronized int count(Finding finding) {
        return counts.getOrDefault(finding, 0);
    }

    /** The worst of all rows. */
    synchronized int exitCode() {
        return counts.keySet().stream().mapToInt(Finding::exitCode).max().orElse(0);
    }

    synchronized void print(PrintStream out) {
        counts.forEach((finding, count) -> out.printf("   %6d  %s%n", count, finding.text()));
        unfinished.forEach((line, result) -> out.println("   line " + line + ": " + describe(result)));
    }

    private static String describe(Result result) {
        String text = result.finding().text();
        return result.why().isEmpty() ? text : text + ". " + result.why();
    }
}
