package io.github.thrivesdk.core.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Hibernate Validator is on the class path, and no expression language. */
class BodyValidatorTest {
    private final BodyValidator validator = BodyValidator.ofProvider();

    @Test
    void faultsNameThePropertyAndWhatItMustBe() {
        assertThat(validator.faults(new Person(null, "not-an-address", 0, "x", List.of(new Tag("longer than three")))))
                .containsExactly(
                        "code must match [0-9]+",
                        "email must be an e-mail address",
                        "level must be at least 1",
                        "ref is required",
                        "tags[0].name must have a length from 1 to 3");
    }

    @Test
    void soundBodyHasNoFault() {
        assertThat(validator.faults(new Person("r", "a@example.com", 5, "7", List.of())))
                .isEmpty();
    }

    @Test
    void faultsHoldNoValue() {
        assertThat(validator.faults(new Person(null, "jane.doe", 0, "secret-code", List.of())))
                .isNotEmpty()
                .noneMatch(fault -> fault.contains("jane") || fault.contains("secret"));
    }

    @SuppressWarnings("MultipleNullnessAnnotations") // It may be null until it is checked.
    record Person(
            @NotNull @Nullable String ref,
            @Email String email,
            @Min(1) @Max(9) int level,
            @Pattern(regexp = "[0-9]+") String code,
            List<@Valid Tag> tags) {}

    record Tag(@Size(min = 1, max = 3) String name) {}
}
