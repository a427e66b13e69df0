package io.github.thrivesdk.codegen.schema;

import io.github.thrivesdk.codegen.java.JavaText;
import io.github.thrivesdk.codegen.java.JavaType;
import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** The Jakarta Validation annotations that say in Java what a schema says of its values. */
final class Constraints {
    private static final String PACKAGE = "jakarta.validation.constraints.";
    private static final BigDecimal LONG_MAX = BigDecimal.valueOf(Long.MAX_VALUE);
    private static final BigDecimal LONG_MIN = BigDecimal.valueOf(Long.MIN_VALUE);

    private Constraints() {}

    static List<String> of(Schema<?> schema, JavaType type) {
        List<String> constraints = new ArrayList<>();
        switch (type.kind()) {
            case STRING -> {
                size(constraints, schema.getMinLength(), schema.getMaxLength());
                pattern(constraints, schema.getPattern());
            }
            case LIST -> size(constraints, schema.getMinItems(), schema.getMaxItems());
            case MAP -> size(constraints, schema.getMinProperties(), schema.getMaxProperties());
            case INTEGER, LONG -> wholeRange(constraints, schema);
            case DECIMAL -> range(constraints, schema);
            default -> {}
        }
        return constraints;
    }

    private static void size(List<String> to, @Nullable Integer min, @Nullable Integer max) {
        List<String> limits = new ArrayList<>();
        if (min != null && min > 0) {
            limits.add("min = " + min);
        }
        if (max != null && max >= 0) {
            limits.add("max = " + max);
        }
        if (!limits.isEmpty()) {
            to.add(annotation("Size", String.join(", ", limits)));
        }
    }

    /** A pattern that Java cannot read is left to the server. */
    private static void pattern(List<String> to, @Nullable String regex) {
        String whole = wholePattern(regex);
        if (whole != null) {
            to.add(annotation("Pattern", "regexp = " + JavaText.literal(whole)));
        }
    }

    /** The pattern that a whole value matches, or null if there is none that Java can read. */
    static @Nullable String wholePattern(@Nullable String regex) {
        if (regex == null || regex.isEmpty()) {
            return null;
        }
        try {
            return Pattern.compile(anywhere(regex)).pattern();
        } catch (PatternSyntaxException e) {
            return null;
        }
    }

    /** OpenAPI searches for the pattern, Jakarta Validation matches the whole value. */
    private static String anywhere(String regex) {
        boolean whole = regex.startsWith("^") && regex.endsWith("$") && !regex.endsWith("\\$") && !regex.contains("|");
        return whole ? regex : "(?s).*?(?:" + regex + ").*";
    }

    private static void wholeRange(List<String> to, Schema<?> schema) {
        BigDecimal min = lower(schema);
        BigDecimal max = upper(schema);
        if (min != null && inLong(min) && !exclusiveLower(schema)) {
            to.add(annotation("Min", min.toBigInteger() + (fitsInt(min) ? "" : "L")));
        } else {
            decimal(to, "DecimalMin", min, exclusiveLower(schema));
        }
        if (max != null && inLong(max) && !exclusiveUpper(schema)) {
            to.add(annotation("Max", max.toBigInteger() + (fitsInt(max) ? "" : "L")));
        } else {
            decimal(to, "DecimalMax", max, exclusiveUpper(schema));
        }
    }

    private static void range(List<String> to, Schema<?> schema) {
        decimal(to, "DecimalMin", lower(schema), exclusiveLower(schema));
        decimal(to, "DecimalMax", upper(schema), exclusiveUpper(schema));
    }

    private static void decimal(List<String> to, String name, @Nullable BigDecimal limit, boolean exclusive) {
        if (limit != null) {
            String value = JavaText.literal(limit.toPlainString());
            to.add(annotation(name, exclusive ? "value = " + value + ", inclusive = false" : value));
        }
    }

    static @Nullable BigDecimal lower(Schema<?> schema) {
        return schema.getExclusiveMinimumValue() == null ? schema.getMinimum() : schema.getExclusiveMinimumValue();
    }

    static @Nullable BigDecimal upper(Schema<?> schema) {
        return schema.getExclusiveMaximumValue() == null ? schema.getMaximum() : schema.getExclusiveMaximumValue();
    }

    static boolean exclusiveLower(Schema<?> schema) {
        return schema.getExclusiveMinimumValue() != null || Boolean.TRUE.equals(schema.getExclusiveMinimum());
    }

    static boolean exclusiveUpper(Schema<?> schema) {
        return schema.getExclusiveMaximumValue() != null || Boolean.TRUE.equals(schema.getExclusiveMaximum());
    }

    static boolean inLong(BigDecimal value) {
        return value.stripTrailingZeros().scale() <= 0
                && value.compareTo(LONG_MIN) >= 0
                && value.compareTo(LONG_MAX) <= 0;
    }

    static boolean fitsInt(BigDecimal value) {
        return value.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
    }

    private static String annotation(String name, String attributes) {
        return "«@" + PACKAGE + name + "»(" + attributes + ")";
    }
}
