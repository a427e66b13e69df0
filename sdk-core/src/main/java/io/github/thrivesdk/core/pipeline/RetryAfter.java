package io.github.thrivesdk.core.pipeline;

import io.github.thrivesdk.core.Timekeeper;
import io.github.thrivesdk.core.http.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code Retry-After} (RFC 9110 section 10.2.3): seconds or a date; the longest if there are several. */
public final class RetryAfter {
    private static final Pattern SECONDS = Pattern.compile("[0-9]+");

    /** What stands for all that is longer, far beyond any deadline. */
    private static final Duration LONGEST = Duration.ofDays(36_500);

    private static final int DIGITS_OF_LONGEST =
            Long.toString(LONGEST.toSeconds()).length();

    private RetryAfter() {}

    /** How long the server asks to wait, not negative; null if it does not say so in a way that can be read. */
    public static @Nullable Duration of(Answer answer, Timekeeper time) {
        Instant sent = sent(answer, time);
        return answer.headers().getOrDefault("Retry-After", List.of()).stream()
                .map(value -> wait(value.strip(), sent))
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The server's clock where it tells, since its dates are written by that. */
    private static Instant sent(Answer answer, Timekeeper time) {
        String date = answer.header("Date");
        Instant sent = date == null ? null : HttpDate.parse(date.strip(), time.instant());
        return sent == null ? time.instant() : sent;
    }

    private static @Nullable Duration wait(String value, Instant sent) {
        if (SECONDS.matcher(value).matches()) {
            return shortened(seconds(value.replaceFirst("^0+(?=.)", "")));
        }
        Instant then = HttpDate.parse(value, sent);
        return then == null ? null : shortened(Duration.between(sent, then));
    }

    private static Duration seconds(String digits) {
        return digits.length() > DIGITS_OF_LONGEST ? LONGEST : Duration.ofSeconds(Long.parseLong(digits));
    }

    private static Duration shortened(Duration wait) {
        if (wait.isNegative()) {
            return Duration.ZERO;
        }
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
