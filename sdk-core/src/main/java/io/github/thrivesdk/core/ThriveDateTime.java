package io.github.thrivesdk.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A date, with or without a time, as the API wrote it.
 *
 * <p>The API writes dates in four formats: {@code 2024-06-30T17:00:00.000Z}, {@code 2024-06-30T17:00:00},
 * {@code 2024-06-30 17:00:00} and {@code 2024-06-30}. All are understood, and a text that is none of them is kept
 * instead of failing the answer that holds it. Immutable; two are equal if their texts are.
 */
public final class ThriveDateTime {
    private static final DateTimeFormatter FORMATS = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendPattern("['T'][' ']")
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendOffset("+HH:mm", "Z")
            .optionalEnd()
            .optionalEnd()
            // Else 30 February would be read as the 29th.
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter WIRE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSX").withZone(ZoneOffset.UTC);

    private final String text;

    // Read when it is first asked for: most dates of a long list never are. Two threads may both read it, to the same
    // end.
    private @Nullable Reading reading;

    private ThriveDateTime(String text) {
        this.text = text;
    }

    /** A date as a text, in whatever format. */
    public static ThriveDateTime of(String text) {
        return new ThriveDateTime(text);
    }

    /** A moment, written in UTC with milliseconds, as the API writes it. */
    public static ThriveDateTime of(Instant moment) {
        return new ThriveDateTime(WIRE.format(moment));
    }

    /** A moment, written in UTC with milliseconds, as the API writes it. */
    public static ThriveDateTime of(OffsetDateTime moment) {
        return of(moment.toInstant());
    }

    /** A date without a time, written as {@code 2024-06-30}. */
    public static ThriveDateTime of(LocalDate date) {
        return new ThriveDateTime(date.toString());
    }

    /** Whatever scalar the wire holds: a number must not fail the answer either. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static ThriveDateTime fromJson(Object raw) {
        return new ThriveDateTime(String.valueOf(raw));
    }

    /** The text as it stands on the wire. */
    @JsonValue
    public String text() {
        return text;
    }

    /** Whether the text is in one of the four formats. */
    public boolean isReadable() {
        return reading().date != null;
    }

    /** The date, or null if the text is not readable. */
    public @Nullable LocalDate localDate() {
        return reading().date;
    }

    /** The date and time as written, whatever the zone; midnight if there is no time. Null if it is not readable. */
    public @Nullable LocalDateTime localDateTime() {
        Reading read = reading();
        return read.date == null ? null : read.date.atTime(read.time);
    }

    /** The moment, or null if the text is not readable. A text without a zone is taken as UTC. */
    public @Nullable Instant instant() {
        LocalDateTime local = localDateTime();
        return local == null ? null : local.toInstant(reading().offset);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ThriveDateTime that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }

    private Reading reading() {
        Reading known = reading;
        if (known == null) {
            known = Reading.of(text);
            reading = known;
        }
        return known;
    }

    /** What a text says: nothing if the date is null. */
    private record Reading(@Nullable LocalDate date, LocalTime time, ZoneOffset offset) {
        static Reading of(String text) {
            try {
                TemporalAccessor parsed = FORMATS.parse(text);
                return new Reading(
                        parsed.query(TemporalQueries.localDate()),
                        or(parsed.query(TemporalQueries.localTime()), LocalTime.MIDNIGHT),
                        or(parsed.query(TemporalQueries.offset()), ZoneOffset.UTC));
            } catch (DateTimeParseException unreadable) {
                return new Reading(null, LocalTime.MIDNIGHT, ZoneOffset.UTC);
            }
        }

        private static <T> T or(@Nullable T stated, T otherwise) {
            return stated == null ? otherwise : stated;
        }
    }
}
