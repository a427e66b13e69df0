package io.github.thrivesdk.core.pipeline;

import java.time.Duration;
import java.util.Locale;

/** How values read in messages. */
final class Texts {
    private Texts() {}

    /** {@code 0.2 s}, {@code 30 s}. */
    static String of(Duration duration) {
        long millis = duration.toMillis();
        return millis % 1000 == 0 ? millis / 1000 + " s" : String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
    }
}
