package io.github.thrivesdk.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thrivesdk.core.json.JsonBinding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThriveDateTimeTest {
    @ParameterizedTest
    @CsvSource({
        "2024-06-30T17:00:00.000Z, 2024-06-30T17:00:00Z",
        "2024-06-30T17:00:00, 2024-06-30T17:00:00Z",
        "2024-06-30 17:00:00, 2024-06-30T17:00:00Z",
        "2024-06-30, 2024-06-30T00:00:00Z",
        "2024-06-30T17:00:00.123456789+02:00, 2024-06-30T15:00:00.123456789Z"
    })
    void everyFormatOfTheApiIsUnderstood(String text, Instant moment) {
        ThriveDateTime date = ThriveDateTime.of(text);

        assertThat(date.isReadable()).isTrue();
        assertThat(date.instant()).isEqualTo(moment);
        assertThat(date.localDate()).isEqualTo(LocalDate.of(2024, 6, 30));
        assertThat(date.text()).isEqualTo(text);
    }

    @Test
    void timeIsKeptAsWrittenWhateverTheZone() {
        assertThat(ThriveDateTime.of("2024-06-30T17:00:00+02:00").localDateTime())
                .isEqualTo(LocalDateTime.of(2024, 6, 30, 17, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "30-06-2024", "2024-02-30", "2024-06-30T25:00:00Z", "1719766800000"})
    void whatIsNoDateIsKeptAndReadsAsNone(String text) {
        ThriveDateTime date = ThriveDateTime.of(text);

        assertThat(date.isReadable()).isFalse();
        assertThat(date.instant()).isNull();
        assertThat(date.localDate()).isNull();
        assertThat(date.localDateTime()).isNull();
        assertThat(date.text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"'\"2024-06-30\"', 2024-06-30", "1719766800000, 1719766800000", "true, true"})
    void noScalarFailsTheAnswerThatHoldsIt(String json, String text) throws IOException {
        assertThat(JsonBinding.jackson().read(json.getBytes(StandardCharsets.UTF_8), ThriveDateTime.class))
                .isEqualTo(ThriveDateTime.of(text));
    }

    @Test
    void momentsAreWrittenAsTheApiWritesThem() {
        assertThat(ThriveDateTime.of(OffsetDateTime.parse("2024-06-30T19:00:00+02:00")))
                .hasToString("2024-06-30T17:00:00.000Z");
        assertThat(ThriveDateTime.of(LocalDate.of(2024, 6, 30))).hasToString("2024-06-30");
    }
}
