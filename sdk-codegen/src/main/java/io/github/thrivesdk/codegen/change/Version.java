package io.github.thrivesdk.codegen.change;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A version of this project; a qualifier such as {@code -SNAPSHOT} announces the version and does not count. */
record Version(int major, int minor, int patch) {
    private static final Pattern TEXT = Pattern.compile("(\\d+)\\.(\\d+)\\.(\\d+)(-.*)?");

    static Version parse(String text) {
        Matcher match = TEXT.matcher(text.strip());
        if (!match.matches()) {
            throw new IllegalArgumentException("Not a version of the form 1.2.3: \"" + text.strip() + "\"");
        }
        return new Version(number(match, 1), number(match, 2), number(match, 3));
    }

    /** The step from this version to a later one; none to the same or an earlier one. */
    Step stepTo(Version later) {
        if (later.major != major) {
            return later.major > major ? Step.MAJOR : Step.NONE;
        }
        if (later.minor != minor) {
            return later.minor > minor ? Step.MINOR : Step.NONE;
        }
        return later.patch > patch ? Step.PATCH : Step.NONE;
    }

    /** The step that a change needs from here: below 1.0.0 a minor step may break and a patch may add. */
    Step needed(Step change) {
        if (major > 0) {
            return change;
        }
        return switch (change) {
            case MAJOR -> Step.MINOR;
            case MINOR, PATCH -> Step.PATCH;
            case NONE -> Step.NONE;
        };
    }

    /** The first version that is the given step away. */
    Version next(Step step) {
        return switch (step) {
            case MAJOR -> new Version(major + 1, 0, 0);
            case MINOR -> new Version(major, minor + 1, 0);
            case PATCH -> new Version(major, minor, patch + 1);
            case NONE -> this;
        };
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }

    private static int number(Matcher match, int group) {
        return Integer.parseInt(match.group(group));
    }
}
