package io.github.thrivesdk.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.ByteArrayOutputStream;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTest {
    private static final Secret SECRET = Secret.of("hunter2");

    @Test
    void printsNothingOfItself() {
        assertThat(SECRET + " " + Map.of("secret", SECRET)).isEqualTo("*** {secret=***}");
    }

    @Test
    void javaDoesNotSerialiseIt() throws Exception {
        try (ObjectOutputStream stream = new ObjectOutputStream(new ByteArrayOutputStream())) {
            assertThatThrownBy(() -> stream.writeObject(SECRET)).isInstanceOf(NotSerializableException.class);
        }
    }

    @Test
    void libraryThatReadsEveryFieldDoesNotFindIt() throws Exception {
        ObjectMapper curious = new ObjectMapper()
                .setVisibility(PropertyAccessor.ALL, Visibility.ANY)
                .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS);

        assertThat(curious.writeValueAsString(Map.of("secret", SECRET))).isEqualTo("{\"secret\":{}}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hunter2\n",
                "hunter2\r\n",
                " hunter2",
                "\thunter2",
                "hunter2\u00a0",
                "\ufeffhunter2",
                "hunter2\u200b"
            })
    void whatCopyingAddsIsRefused(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Secret.of("API secret", value))
                .withMessage("API secret begins or ends with white space (a newline copied from a file?): remove it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a:b%c+d/e=f", "\u00e4\u20ac\ud83d\ude00", "\ud83d\udc69\u200d\ud83d\udd2c"})
    void everyOtherCharacterIsKept(String value) {
        assertThat(Secret.of(value).reveal()).isEqualTo(value);
    }
}
