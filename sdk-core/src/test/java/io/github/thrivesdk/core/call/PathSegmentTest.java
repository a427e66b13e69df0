package io.github.thrivesdk.core.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.thrivesdk.core.error.ThriveNotSentException;
import io.github.thrivesdk.core.spec.Operation;
import io.github.thrivesdk.core.spec.ThriveOperation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathSegmentTest {
    interface Api {
        @ThriveOperation(id = "eraseThing", method = "DELETE", path = "/things/{ref}")
        void eraseThing();

        @ThriveOperation(
                id = "changeThing",
                method = "PATCH",
                path = "/things/{ref}",
                continuations = {"/suspend", "/parts/{part}/(x)"})
        void changeThing();
    }

    private final Operation operation = Operation.of(Operation.allOf(Api.class), "eraseThing");

    @ParameterizedTest
    @CsvSource({
        "jane.doe-1_2~3, jane.doe-1_2~3",
        "a/b, a%2Fb",
        "%2F, %252F",
        "%41, %2541",
        "%2e%2e, %252e%252e",
        "a%2Fb%, a%252Fb%25",
        "jane@example.com, jane%40example.com",
        "a b, a%20b",
        "a+b;c=d&e?f#g:h*i, a%2Bb%3Bc%3Dd%26e%3Ff%23g%3Ah%2Ai",
        "{x}, %7Bx%7D",
        "a\\b, a%5Cb",
        "ü, %C3%BC",
        "\uD83D\uDE00, %F0%9F%98%80",
        "..., ...",
        ".hidden, .hidden",
        "a..b, a..b",
        "..a/b.., ..a%2Fb.."
    })
    void whateverItHoldsItStaysOneSegment(String value, String encoded) {
        assertThat(PathSegment.of("ref", value, operation).encoded()).isEqualTo(encoded);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "\u2003",
                "\t",
                ".",
                "..",
                "../x",
                "x/..",
                "a/../b",
                "./x",
                "x/.",
                "a/./b",
                "..\\x",
                "a\\..\\b",
                "/..",
                "../",
                "/jane",
                "jane/",
                "a//b",
                "//",
                "\\jane",
                "jane\\",
                "a\\\\b",
                "a/\\b",
                "a\u0000b",
                "a\r\nb",
                "\u0085",
                "\ud83d",
                "a\udc00"
            })
    @SuppressWarnings("NullAway") // Callers without a null checker pass null.
    void whatCannotBeOneSegmentIsRefusedByNameAndNotRepeated(String value) {
        assertThatExceptionOfType(ThriveNotSentException.class)
                .isThrownBy(() -> PathSegment.of("ref", value, operation))
                .satisfies(refusal ->
                        assertThat(refusal.reason()).isEqualTo(ThriveNotSentException.Reason.INVALID_ARGUMENT))
                .withMessageStartingWith("eraseThing: ref ")
                .withMessageMatching("[\\x20-\\x7e]+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jane/suspend", "jane\\suspend", "a/b/suspend", "jane/Suspend", "jane/parts/7/(x)"})
    void whatEndsLikeThePathOfAnotherOperationIsRefused(String value) {
        Operation change = Operation.of(Operation.allOf(Api.class), "changeThing");

        assertThatExceptionOfType(ThriveNotSentException.class)
                .isThrownBy(() -> PathSegment.of("ref", value, change))
                .withMessageStartingWith("changeThing: ref must not end like the path of another operation");
        assertThat(PathSegment.of("other", value, change)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"suspend", "janesuspend", "jane/suspended", "jane/parts/(x)", "jane/parts/7/8/(x)", "jane/x"})
    void whatOnlyLooksLikeItIsSent(String value) {
        assertThat(PathSegment.of("ref", value, Operation.of(Operation.allOf(Api.class), "changeThing")))
                .isNotNull();
    }

    @Test
    void itPrintsNothingOfARef() {
        assertThat(PathSegment.of("ref", "jane@example.com", operation)).hasToString("***");
    }
}
