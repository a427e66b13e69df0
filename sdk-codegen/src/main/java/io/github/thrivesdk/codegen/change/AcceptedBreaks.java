package io.github.thrivesdk.codegen.change;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The breaks that somebody accepted on purpose, each with the reason: the lines of {@code accepted-breaks.txt}. */
record AcceptedBreaks(Map<String, String> reasons) {
    static final String SEPARATOR = " | ";

    /** Reads lines of the form {@code <change> | <reason>}; blank lines and those that start with # are skipped. */
    static AcceptedBreaks parse(String text) {
        Map<String, String> reasons = new TreeMap<>();
        text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .forEach(line -> add(line, reasons));
        return new AcceptedBreaks(reasons);
    }

    boolean accepts(Change change) {
        return reasons.containsKey(change.id());
    }

    /** The entries that no present change needs. */
    Set<String> stale(Iterable<Change> changes) {
        Map<String, String> rest = new TreeMap<>(reasons);
        changes.forEach(change -> rest.remove(change.id()));
        return rest.keySet();
    }

    private static void add(String line, Map<String, String> reasons) {
        int separator = line.lastIndexOf(SEPARATOR);
        if (separator < 0) {
            throw new ApiCheckFailed("api/accepted-breaks.txt: no reason given. Write \"<change>" + SEPARATOR
                    + "<reason>\" instead of: " + line);
        }
        reasons.put(
                line.substring(0, separator).strip(),
                line.substring(separator + SEPARATOR.length()).strip());
    }
}
