package io.github.thrivesdk.core.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.thrivesdk.core.ThriveDateTime;
import java.io.IOException;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBindingTest {
    @Test
    void numberMayBeAText() throws IOException {
        assertThat(read("\"48\"", Integer.class)).isEqualTo(48);
        assertThat(read("48.0", Integer.class)).isEqualTo(48);
        assertThat(read("\"87.5\"", BigDecimal.class)).isEqualTo(new BigDecimal("87.5"));
        assertThat(read("\"true\"", Boolean.class)).isEqualTo(true);
    }

    @Test
    void textMayBeANumberOrATruthValue() throws IOException {
        assertThat(read("120", String.class)).isEqualTo("120");
        assertThat(read("true", String.class)).isEqualTo("true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"many\"", "\"\"", "{}", "[1]"})
    void textThatIsNoNumberIsNone(String json) {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> read(json, Integer.class))
                .withMessageNotContaining("many");
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "\"yes\""})
    void numberIsNoTruthValue(String json) {
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> read(json, Boolean.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-06-30T17:00:00.000Z", "2024-06-30T17:00:00", "2024-06-30 17:00:00", "2024-06-30"})
    void dateIsReadInEachFormat(String text) throws IOException {
        ThriveDateTime date = (ThriveDateTime) read("\"" + text + "\"", ThriveDateTime.class);
        assertThat(date.localDate()).isEqualTo(LocalDate.of(2024, 6, 30));
        assertThat(new String(JsonBinding.jackson().write(date), UTF_8)).isEqualTo("\"" + text + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"30-06-2024\"", "\"2024-02-30\"", "\"\"", "1719766800000", "true"})
    void dateThatIsNoneIsKeptAsItCame(String json) throws IOException {
        ThriveDateTime date = (ThriveDateTime) read(json, ThriveDateTime.class);
        assertThat(date.isReadable()).isFalse();
        assertThat(date.text()).isEqualTo(json.replace("\"", ""));
        assertThat(date.instant()).isNull();
    }

    private static Object read(String json, Type type) throws IOException {
        Object value = JsonBinding.jackson().read(json.getBytes(UTF_8), type);
        assertThat(value).isNotNull();
        return value;
    }
}
