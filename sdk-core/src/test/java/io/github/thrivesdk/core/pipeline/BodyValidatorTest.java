package io.github.thrivesdk.core.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Configuration;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.validation.spi.BootstrapState;
import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.hibernate.validator.HibernateValidator;
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

    @Test
    void providerThatDoesNotStartIsAsGoodAsNone() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(new BrokenProviderLoader(before));
        try {
            assertThat(BodyValidator.ofProvider()).isSameAs(BodyValidator.NONE);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Finds a provider of Jakarta Validation whose own libraries are missing, and no other. */
    private static final class BrokenProviderLoader extends ClassLoader {
        BrokenProviderLoader(ClassLoader parent) {
            super(parent);
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            return name.equals("META-INF/services/jakarta.validation.spi.ValidationProvider")
                    ? Collections.enumeration(List.of(getParent().getResource("broken-validation-provider.txt")))
                    : super.getResources(name);
        }
    }

    /** As Hibernate Validator is without the libraries that it needs. */
    public static final class BrokenProvider extends HibernateValidator {
        @Override
        public Configuration<?> createGenericConfiguration(BootstrapState state) {
            throw new NoClassDefFoundError("org/jboss/logging/BasicLogger");
        }
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
