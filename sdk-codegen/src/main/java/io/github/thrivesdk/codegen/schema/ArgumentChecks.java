package io.github.thrivesdk.codegen.schema;

import io.github.thrivesdk.codegen.java.JavaText;
import io.github.thrivesdk.codegen.java.JavaType;
import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a schema says of an argument, as calls of {@code Argument}. Unlike the annotations of {@link Constraints} they
 * need no validation provider.
 */
public final class ArgumentChecks {
    /** No check at all. */
    public static final ArgumentChecks NONE = new ArgumentChecks(List.of());

    private record Check(String method, String limits) {}

    private final List<Check> checks;

    private ArgumentChecks(List<Check> checks) {
        this.checks = checks;
    }

    static ArgumentChecks of(Schema<?> schema, JavaType type) {
        List<Check> checks = new ArrayList<>();
        switch (type.kind()) {
            case STRING -> {
                size(checks, schema.getMinLength(), schema.getMaxLength());
                String regex = Constraints.wholePattern(schema.getPattern());
                if (regex != null) {
                    checks.add(new Check("matching", JavaText.literal(regex)));
                }
            }
            case LIST -> size(checks, schema.getMinItems(), schema.getMaxItems());
            case INTEGER, LONG, DECIMAL -> range(checks, schema);
            default -> {}
        }
        return new ArgumentChecks(checks);
    }

    /** Without the check that a text is not empty, which a path makes anyway. */
    public ArgumentChecks inPath() {
        Check notEmpty = new Check("size", "1, «java.lang.Integer».MAX_VALUE");
        return new ArgumentChecks(
                checks.stream().filter(check -> !check.equals(notEmpty)).toList());
    }

    /** An expression that gives the value, and refuses one that breaks a limit. */
    public String expression(String name, String value, String operation) {
        String expression = value;
        for (Check check : checks) {
            expression = "«io.github.thrivesdk.core.call.Argument»." + check.method + "(" + JavaText.literal(name)
                    + ", " + expression + ", " + check.limits + ", " + operation + ")";
        }
        return expression;
    }

    private static void size(List<Check> to, @Nullable Integer min, @Nullable Integer max) {
        boolean bounded = max != null && max >= 0;
        if (bounded || (min != null && min > 0)) {
            String most = bounded ? String.valueOf(max) : "«java.lang.Integer».MAX_VALUE";
            to.add(new Check("size", Math.max(0, min == null ? 0 : min) + ", " + most));
        }
    }

    private static void range(List<Check> to, Schema<?> schema) {
        limit(to, Constraints.exclusiveLower(schema) ? "above" : "least", Constraints.lower(schema));
        limit(to, Constraints.exclusiveUpper(schema) ? "below" : "most", Constraints.upper(schema));
    }

    private static void limit(List<Check> to, String method, @Nullable BigDecimal limit) {
        if (limit != null) {
            to.add(new Check(method, JavaText.literal(limit.toPlainString())));
        }
    }
}
