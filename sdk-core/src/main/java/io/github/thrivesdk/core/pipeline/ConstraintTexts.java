package io.github.thrivesdk.core.pipeline;

import jakarta.validation.MessageInterpolator;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.util.Locale;

/** What a constraint asks for, in English and without the value that breaks it. */
final class ConstraintTexts implements MessageInterpolator {
    @Override
    public String interpolate(String template, Context context) {
        return text(context.getConstraintDescriptor().getAnnotation());
    }

    @Override
    public String interpolate(String template, Context context, Locale locale) {
        return interpolate(template, context);
    }

    private static String text(Annotation constraint) {
        if (constraint instanceof NotNull || constraint instanceof NotEmpty || constraint instanceof NotBlank) {
            return "is required";
        }
        if (constraint instanceof Size size) {
            return size(size);
        }
        if (constraint instanceof Min min) {
            return "must be at least " + min.value();
        }
        if (constraint instanceof Max max) {
            return "must be at most " + max.value();
        }
        if (constraint instanceof DecimalMin min) {
            return (min.inclusive() ? "must be at least " : "must be more than ") + min.value();
        }
        if (constraint instanceof DecimalMax max) {
            return (max.inclusive() ? "must be at most " : "must be less than ") + max.value();
        }
        if (constraint instanceof Pattern pattern) {
            return "must match " + pattern.regexp();
        }
        if (constraint instanceof Email) {
            return "must be an e-mail address";
        }
        return "breaks the constraint " + constraint.annotationType().getSimpleName();
    }

    private static String size(Size size) {
        if (size.max() == Integer.MAX_VALUE) {
            return "must have a length of at least " + size.min();
        }
        return size.min() == 0
                ? "must have a length of at most " + size.max()
                : "must have a length from " + size.min() + " to " + size.max();
    }
}
