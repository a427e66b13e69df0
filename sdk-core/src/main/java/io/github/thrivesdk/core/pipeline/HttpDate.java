package io.github.thrivesdk.core.pipeline;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalField;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads dates of HTTP (RFC 9110 section 5.6.7): the one that is written today, and the two obsolete ones. */
final class HttpDate {
    private static final int YEARS_AHEAD = 50;

    private static final List<DateTimeFormatter> FORMS = List.of(
            DateTimeFormatter.RFC_1123_DATE_TIME,
            form("EEE MMM ppd HH:mm:ss uuuu").toFormatter(Locale.US));

    /** All but the day of the week, which says nothing more, and which some get wrong. */
    private static final Set<TemporalField> RESOLVED = Set.of(
            ChronoField.YEAR,
            ChronoField.MONTH_OF_YEAR,
            ChronoField.DAY_OF_MONTH,
            ChronoField.HOUR_OF_DAY,
            ChronoField.MINUTE_OF_HOUR,
            ChronoField.SECOND_OF_MINUTE,
            ChronoField.OFFSET_SECONDS);

    private HttpDate() {}

    /** The instant, or null if it is no date of HTTP; a year of two digits is at most 50 years after {@code now}. */
    static @Nullable Instant parse(String text, Instant now) {
        for (DateTimeFormatter form : FORMS) {
            Instant read = parse(text, form);
            if (read != null) {
                return read;
            }
        }
        return parse(text, rfc850(now));
    }

    private static DateTimeFormatter rfc850(Instant now) {
        int latest = now.atOffset(ZoneOffset.UTC).getYear() + YEARS_AHEAD;
        return form("EEEE, dd-MMM-")
                .appendValueReduced(ChronoField.YEAR, 2, 2, latest - 99)
                .appendPattern(" HH:mm:ss 'GMT'")
                .toFormatter(Locale.US);
    }

    private static DateTimeFormatterBuilder form(String pattern) {
        return new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern);
    }

    private static @Nullable Instant parse(String text, DateTimeFormatter form) {
        try {
            return form.withResolverFields(RESOLVED).withZone(ZoneOffset.UTC).parse(text, Instant::from);
        } catch (DateTimeParseException otherForm) {
            return null;
        }
    }
}
