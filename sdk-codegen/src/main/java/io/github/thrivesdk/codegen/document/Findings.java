package io.github.thrivesdk.codegen.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects the faults of a document. */
final class Findings {
    private final SourceLines lines;
    private final List<Finding> all = new ArrayList<>();

    Findings(SourceLines lines) {
        this.lines = lines;
    }

    void add(Place place, String problem, String cure) {
        all.add(new Finding(lines.of(place), place, problem, cure));
    }

    /** The faults as the sources have them, from top to bottom. */
    List<Finding> inOrder() {
        return all.stream()
                .distinct()
                .sorted(Comparator.comparing(Finding::source))
                .toList();
    }
}
