package io.github.thrivesdk.core.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.thrivesdk.core.error.ThriveNotSentException;
import io.github.thrivesdk.core.spec.Operation;
import io.github.thrivesdk.core.spec.ThriveOperation;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ArgumentTest {
    interface Api {
        @ThriveOperation(id = "getThing", method = "GET", path = "/things")
        void getThing();
    }

    private final Operation operation = Operation.of(Operation.allOf(Api.class), "getThing");

    @Test
    void valuesWithinTheLimitsPass() {
        assertThat(Argument.size("a", "xyz", 3, 3, operation)).isEqualTo("xyz");
        assertThat(Argument.size("a", List.of(1), 0, 1, operation)).containsExactly(1);
        assertThat(Argument.size("a", Map.of(), 0, 1, operation)).isEmpty();
        assertThat(Argument.least("a", 1, "1", operation)).isEqualTo(1);
        assertThat(Argument.most("a", 1.5, "1.5", operation)).isEqualTo(1.5);
        assertThat(Argument.above("a", 1L, "0", operation)).isEqualTo(1L);
        assertThat(Argument.below("a", 1L, "2", operation)).isEqualTo(1L);
        assertThat(Argument.matching("a", "ab", "[ab]+", operation)).isEqualTo("ab");
    }

    @Test
    @SuppressWarnings("NullAway") // It does not see that the type parameters may be nullable.
    void whatIsNotGivenPasses() {
        assertThat(Argument.<Object>size("a", null, 1, 2, operation)).isNull();
        assertThat(Argument.<Integer>least("a", null, "1", operation)).isNull();
        assertThat(Argument.<Integer>most("a", null, "1", operation)).isNull();
        assertThat(Argument.<Integer>above("a", null, "1", operation)).isNull();
        assertThat(Argument.<Integer>below("a", null, "1", operation)).isNull();
        assertThat(Argument.<String>matching("a", null, "x", operation)).isNull();
    }

    @Test
    void refusalSaysTheLimitAndNotTheValue() {
        refused(() -> Argument.size("code", "janes", 6, 9, operation), "code must have a length from 6 to 9 and has 5");
        refused(() -> Argument.size("code", "", 1, Integer.MAX_VALUE, operation), "of at least 1 and has 0");
        refused(() -> Argument.least("code", 0, "1", operation), "code must be at least 1");
        refused(() -> Argument.most("code", 7.5, "7", operation), "code must be at most 7");
        refused(() -> Argument.above("code", 1, "1", operation), "code must be more than 1");
        refused(() -> Argument.below("code", 1, "1", operation), "code must be less than 1");
        refused(() -> Argument.matching("code", "janes", "[0-9]", operation), "code must match [0-9]");
    }

    private static void refused(ThrowingCallable check, String fault) {
        assertThatExceptionOfType(ThriveNotSentException.class)
                .isThrownBy(check)
                .withMessageContaining(fault)
                .withMessageEndingWith("; nothing was sent")
                .withMessageNotContaining("janes")
                .satisfies(unsent ->
                        assertThat(unsent.reason()).isEqualTo(ThriveNotSentException.Reason.INVALID_ARGUMENT));
    }
}
