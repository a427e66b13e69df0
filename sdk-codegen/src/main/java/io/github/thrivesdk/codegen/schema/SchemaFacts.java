package io.github.thrivesdk.codegen.schema;

import io.swagger.v3.oas.models.media.Discriminator;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a schema alike whether it is of OpenAPI 3.0 or 3.1, and never answers null where empty will do. */
final class SchemaFacts {
    private SchemaFacts() {}

    /** The types but for {@code null}. */
    static Set<String> types(Schema<?> schema) {
        Set<String> types = new LinkedHashSet<>();
        if (schema.getTypes() != null) {
            types.addAll(schema.getTypes());
        } else if (schema.getType() != null) {
            types.add(schema.getType());
        }
        types.remove("null");
        return types;
    }

    /** The only type, or empty if there is none or a choice. */
    static String type(Schema<?> schema) {
        Set<String> types = types(schema);
        return types.size() == 1 ? types.iterator().next() : "";
    }

    static String format(Schema<?> schema) {
        return schema.getFormat() == null ? "" : schema.getFormat();
    }

    static boolean isNullable(Schema<?> schema) {
        return Boolean.TRUE.equals(schema.getNullable())
                || (schema.getTypes() != null && schema.getTypes().contains("null"))
                || (schema.getEnum() != null && schema.getEnum().contains(null))
                || alternatives(schema).stream().anyMatch(SchemaFacts::isNull);
    }

    /** Whether it allows nothing but null. */
    static boolean isNull(Schema<?> schema) {
        return "null".equals(schema.getType())
                || (schema.getTypes() != null && schema.getTypes().equals(Set.of("null")))
                || (schema.getEnum() != null
                        && schema.getEnum().size() == 1
                        && schema.getEnum().get(0) == null);
    }

    /** The members of {@code oneOf} and {@code anyOf}. */
    static List<Schema<?>> alternatives(Schema<?> schema) {
        List<Schema<?>> all = new ArrayList<>();
        add(all, schema.getOneOf());
        add(all, schema.getAnyOf());
        return all;
    }

    /** The members of {@code allOf}. */
    static List<Schema<?>> parts(Schema<?> schema) {
        List<Schema<?>> all = new ArrayList<>();
        add(all, schema.getAllOf());
        return all;
    }

    static Map<String, Schema<?>> properties(Schema<?> schema) {
        Map<String, Schema<?>> properties = new LinkedHashMap<>();
        if (schema.getProperties() != null) {
            schema.getProperties().forEach((name, property) -> properties.put(name, orEmpty(property)));
        }
        return properties;
    }

    static List<String> required(Schema<?> schema) {
        return schema.getRequired() == null ? List.of() : schema.getRequired();
    }

    /** The schema of a list's items. */
    static Schema<?> items(Schema<?> schema) {
        return orEmpty(schema.getItems());
    }

    /** The schema of the properties that are not named, or null if the document says nothing of them. */
    static @Nullable Schema<?> additional(Schema<?> schema) {
        Object additional = schema.getAdditionalProperties();
        return additional instanceof Schema<?> found ? found : Boolean.TRUE.equals(additional) ? new Schema<>() : null;
    }

    /** The texts that it allows, if it allows texts only. */
    static List<String> texts(Schema<?> schema) {
        List<?> values = schema.getEnum() == null ? constant(schema) : schema.getEnum();
        List<String> texts = new ArrayList<>();
        for (Object value : values) {
            if (value instanceof String text) {
                texts.add(text);
            } else if (value != null) {
                return List.of();
            }
        }
        return List.copyOf(new LinkedHashSet<>(texts));
    }

    static @Nullable Discriminator discriminator(Schema<?> schema) {
        Discriminator discriminator = schema.getDiscriminator();
        return discriminator == null || discriminator.getPropertyName() == null ? null : discriminator;
    }

    static boolean says(Schema<?> schema, String extension, Object value) {
        return schema.getExtensions() != null
                && value.equals(schema.getExtensions().get(extension));
    }

    private static List<?> constant(Schema<?> schema) {
        return schema.getConst() == null ? List.of() : List.of(schema.getConst());
    }

    private static Schema<?> orEmpty(@Nullable Schema<?> schema) {
        return schema == null ? new Schema<>() : schema;
    }

    @SuppressWarnings("rawtypes") // The parser's lists are raw.
    private static void add(List<Schema<?>> all, @Nullable List<Schema> members) {
        if (members != null) {
            members.forEach(member -> all.add(orEmpty(member)));
        }
    }
}
