package io.github.thrivesdk.core.pipeline;

import io.github.thrivesdk.core.http.Answer;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What the end of an attempt means: it is the result, or it may be repeated, or it must not be. */
sealed interface Verdict {
    /** The answer stands. */
    record Done(Answer answer) implements Verdict {}

    /**
     * The attempt failed in a way that may be repeated.
     *
     * @param earliest how long the server asks to wait, or null if it does not say
     * @param why for the attempt's record
     */
    record Repeatable(@Nullable Duration earliest, String why) implements Verdict {}

    /**
     * The attempt failed in a way that must not be repeated.
     *
     * @param why for the attempt's record
     */
    record Final(String why) implements Verdict {}
}
