package io.github.thrivesdk.codegen.change;

import java.util.List;

/** Whether the version moves as far as the changes since the last release ask for. */
record Verdict(Version released, Version present, List<Change> changes, AcceptedBreaks accepted) {
    /** The changes that break users and that nobody accepted. */
    List<Change> openBreaks() {
        return changes.stream()
                .filter(change -> change.breaks() && !accepted.accepts(change))
                .toList();
    }

    /** The step that the changes need; a break accepted on purpose counts as an addition. */
    Step needed() {
        List<Change> others = changes.stream()
                .filter(change -> !change.breaks() || !accepted.accepts(change))
                .toList();
        boolean acceptsAny = others.size() < changes.size();
        return released.needed(Step.neededFor(others).or(acceptsAny ? Step.MINOR : Step.NONE));
    }

    /** The step that the version in the root pom.xml takes. */
    Step taken() {
        return released.stepTo(present);
    }

    boolean isFarEnough() {
        return taken().compareTo(needed()) >= 0;
    }

    /** Whether a break has neither the version step that announces it nor a reason. */
    boolean hidesABreak() {
        return !openBreaks().isEmpty() && !isFarEnough();
    }
}
