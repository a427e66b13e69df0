package io.github.thrivesdk.codegen.change;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** How far a version must move, in the words of semantic versioning; ordered. */
enum Step {
    NONE,
    PATCH,
    MINOR,
    MAJOR;

    /** The largest step that any of the changes needs. */
    static Step neededFor(Collection<Change> changes) {
        return changes.stream().map(Change::step).max(Comparator.naturalOrder()).orElse(NONE);
    }

    /** The larger of the two. */
    Step or(Step other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** What it means to users. */
    String word() {
        return switch (this) {
            case NONE -> "nothing";
            case PATCH -> "no effect on code";
            case MINOR -> "addition";
            case MAJOR -> "BREAKS";
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
