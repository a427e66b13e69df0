package io.github.thrivesdk.codegen.schema;

import io.swagger.v3.oas.models.media.Discriminator;
import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
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
        if (types.isEmpty()) {
            types.addAll(typesOfValues(schema));
        }
        return types;
    }

    /** The type of the values that a schema lists without saying their type, if they are of one and no texts. */
    private static Set<String> typesOfValues(Schema<?> schema) {
        Set<String> types = new LinkedHashSet<>();
        for (Object value : values(schema)) {
            if (value != null) {
                types.add(typeOf(value));
            }
        }
        return types.size() == 1 && !types.contains("") ? types : Set.of();
    }

    private static String typeOf(Object value) {
        if (value instanceof Boolean) {
            return "boolean";
        }
        if (value instanceof Number number) {
            return new BigDecimal(number.toString()).stripTrailingZeros().scale() <= 0 ? "integer" : "number";
        }
        return "";
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

    /** The texts that it allows, if it allows texts only; they may stand in alternatives of one text each. */
    static List<String> texts(Schema<?> schema) {
        List<Schema<?>> alternatives =
                alternatives(schema).stream().filter(member -> !isNull(member)).toList();
        if (!values(schema).isEmpty() || alternatives.isEmpty()) {
            return ownTexts(schema);
        }
        List<String> texts = new ArrayList<>();
        for (Schema<?> alternative : alternatives) {
            List<String> some = alternative.get$ref() == null ? ownTexts(alternative) : List.of();
            if (some.isEmpty()) {
                return List.of();
            }
            texts.addAll(some);
        }
        return List.copyOf(new LinkedHashSet<>(texts));
    }

    private static List<String> ownTexts(Schema<?> schema) {
        List<String> texts = new ArrayList<>();
        for (Object value : values(schema)) {
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

    /** A schema for values of two that are not the same; scalars of one type stay of that type. */
    static Schema<?> either(Schema<?> one, Schema<?> other, Schema<?> first, Schema<?> second) {
        String type = type(first);
        boolean sameScalar =
                Set.of("string", "integer", "number", "boolean").contains(type) && type.equals(type(second));
        if (sameScalar && format(first).equals(format(second))) {
            return one;
        }
        Schema<Object> either = new Schema<>();
        if (sameScalar) {
            either.setType(type);
        } else if (isObject(first) && isObject(second)) {
            return one;
        } else {
            either.addOneOfItem(one);
            either.addOneOfItem(other);
        }
        either.setDescription(one.getDescription());
        return either;
    }

    private static boolean isObject(Schema<?> schema) {
        return !properties(schema).isEmpty() || !parts(schema).isEmpty();
    }

    /** The values of {@code enum} or {@code const}. */
    private static List<?> values(Schema<?> schema) {
        if (schema.getEnum() != null) {
            return schema.getEnum();
        }
        return schema.getConst() == null ? List.of() : List.of(schema.getConst());
    }

    /** Whether it says nothing of what its values are. */
    static boolean isTypeless(Schema<?> schema) {
        return schema.get$ref() == null
                && types(schema).isEmpty()
                && values(schema).isEmpty()
                && parts(schema).isEmpty()
                && alternatives(schema).isEmpty()
                && properties(schema).isEmpty()
                && schema.getItems() == null
                && additional(schema) == null;
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
