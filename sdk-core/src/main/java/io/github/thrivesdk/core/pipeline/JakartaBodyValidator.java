package io.github.thrivesdk.core.pipeline;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.NoProviderFoundException;
import jakarta.validation.Validation;
import jakarta.validation.ValidationException;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.ServiceConfigurationError;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Checks bodies against the constraints of the document, by whichever Jakarta Validation provider there is. */
final class JakartaBodyValidator implements BodyValidator {
    private static final Logger LOG = LoggerFactory.getLogger(JakartaBodyValidator.class);

    private final Validator validator;

    JakartaBodyValidator(Validator validator) {
        this.validator = validator;
    }

    /** With the provider on the class path; one that checks nothing if there is none. */
    static BodyValidator ofProvider() {
        try {
            // Texts of our own, so that no expression language has to be there and no message holds a value.
            return new JakartaBodyValidator(Validation.byDefaultProvider()
                    .configure()
                    .messageInterpolator(new ConstraintTexts())
                    .buildValidatorFactory()
                    .getValidator());
        } catch (NoProviderFoundException none) {
            LOG.debug("No Jakarta Validation provider: request bodies are not checked before they are sent");
            return NONE;
        } catch (ValidationException | LinkageError | ServiceConfigurationError broken) {
            LOG.warn("The Jakarta Validation provider does not start: request bodies are not checked", broken);
            return NONE;
        }
    }

    @Override
    public List<String> faults(Object body) {
        if (body instanceof Collection<?> items) {
            return faultsOfItems(items);
        }
        return validator.validate(body).stream()
                .map(JakartaBodyValidator::text)
                .sorted()
                .toList();
    }

    private List<String> faultsOfItems(Collection<?> items) {
        List<String> faults = new ArrayList<>();
        int index = 0;
        for (Object item : items) {
            String place = "[" + index++ + "]";
            faults(item).forEach(fault -> faults.add(place + "." + fault));
        }
        return faults;
    }

    private static String text(ConstraintViolation<?> violation) {
        return violation.getPropertyPath() + " " + violation.getMessage();
    }
}
