package io.github.thrivesdk.codegen.schema;

import io.github.thrivesdk.codegen.java.Javadoc;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says in a sentence what values a schema takes. */
public final class Limits {
    private Limits() {}

    /** The limits of a schema as HTML, or empty if it has none. */
    public static String of(Schema<?> schema) {
        List<String> limits = new ArrayList<>();
        count(limits, "at least ", schema.getMinLength(), "character");
        count(limits, "at most ", schema.getMaxLength(), "character");
        count(limits, "at least ", schema.getMinItems(), "item");
        count(limits, "at most ", schema.getMaxItems(), "item");
        add(limits, "minimum ", schema.getMinimum());
        add(limits, "maximum ", schema.getMaximum());
        add(limits, "a multiple of ", schema.getMultipleOf());
        add(limits, "pattern ", code(schema.getPattern()));
        add(limits, "default ", code(schema.getDefault()));
        return limits.isEmpty() ? "" : "Limits: " + String.join(", ", limits) + ".";
    }

    private static void count(List<String> limits, String before, @Nullable Integer limit, String thing) {
        if (limit != null) {
            limits.add(before + limit + " " + thing + (limit == 1 ? "" : "s"));
        }
    }

    private static void add(List<String> limits, String before, @Nullable Object limit) {
        if (limit != null) {
            limits.add(before + limit);
        }
    }

    private static @Nullable String code(@Nullable Object value) {
        String text = value == null ? "" : String.valueOf(value);
        return text.isBlank() || text.length() > 200 ? null : Javadoc.code(text);
    }
}
