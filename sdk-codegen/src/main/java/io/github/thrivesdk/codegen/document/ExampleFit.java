package io.github.thrivesdk.codegen.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Tells where an example is not what its schema describes. */
final class ExampleFit {
    private static final Pattern DATE =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}([T ]\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?Z?)?)?");

    private final LintedDocument document;
    private final List<Misfit> misfits = new ArrayList<>();

    /** What is wrong with a value within the example. */
    record Misfit(Place place, String problem) {}

    private ExampleFit(LintedDocument document) {
        this.document = document;
    }

    static List<Misfit> misfits(LintedDocument document, JsonNode schema, Place place, JsonNode example) {
        ExampleFit fit = new ExampleFit(document);
        fit.check(FlatSchema.of(schema, document), place, example);
        return fit.misfits;
    }

    private void check(FlatSchema schema, Place place, JsonNode value) {
        if (value.isNull()) {
            if (!isNullable(schema)) {
                add(place, "is null, which the schema does not allow");
            }
            return;
        }
        checkAlternatives(schema.keyword("oneOf"), place, value);
        checkAlternatives(schema.keyword("anyOf"), place, value);
        if (!isOfType(schema.text("type"), value)) {
            add(place, "is no " + schema.text("type"));
            return;
        }
        checkEnum(schema, place, value);
        if (value.isTextual()) {
            checkText(schema, place, value.asText());
        } else if (value.isNumber()) {
            checkNumber(schema, place, value);
        } else if (value.isArray()) {
            checkArray(schema, place, value);
        } else if (value.isObject() && !schema.has("oneOf") && !schema.has("anyOf")) {
            checkObject(schema, place, value);
        }
    }

    private boolean isNullable(FlatSchema schema) {
        return schema.keyword("nullable").asBoolean()
                || anyIsNullable(schema.keyword("oneOf"))
                || anyIsNullable(schema.keyword("anyOf"));
    }

    private boolean anyIsNullable(JsonNode alternatives) {
        for (JsonNode alternative : alternatives) {
            if (isNullable(FlatSchema.of(alternative, document))) {
                return true;
            }
        }
        return false;
    }

    private void checkAlternatives(JsonNode alternatives, Place place, JsonNode value) {
        for (JsonNode alternative : alternatives) {
            if (misfits(document, alternative, place, value).isEmpty()) {
                return;
            }
        }
        if (!alternatives.isEmpty()) {
            add(place, "fits none of the alternatives");
        }
    }

    private static boolean isOfType(String type, JsonNode value) {
        return switch (type) {
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "array" -> value.isArray();
            case "object" -> value.isObject();
            default -> true;
        };
    }

    private void checkEnum(FlatSchema schema, Place place, JsonNode value) {
        List<String> known = new ArrayList<>();
        schema.keyword("enum").forEach(one -> known.add(one.asText()));
        if (schema.has("enum") && !known.contains(value.asText())) {
            add(place, "`" + value.asText() + "` is none of " + Spelling.list(known));
        }
    }

    private void checkText(FlatSchema schema, Place place, String text) {
        if (text.length() < schema.keyword("minLength").asInt(0)
                || text.length() > schema.keyword("maxLength").asInt(Integer.MAX_VALUE)) {
            add(place, "is too short or too long");
        }
        if (SchemaKeywords.isPattern(schema.text("pattern"))
                && !Pattern.compile(schema.text("pattern")).matcher(text).find()) {
            add(place, "does not match " + schema.text("pattern"));
        }
        boolean isDate = schema.text("x-thrive-type").equals("date-time")
                ? DATE.matcher(text).matches()
                : isOfFormat(schema.text("format"), text);
        if (!isDate) {
            add(place, "`" + text + "` is no date of the API");
        }
        if (text.equalsIgnoreCase(nameOf(place)) && !schema.has("enum")) {
            add(place, "repeats its own name and shows nothing");
        }
    }

    private static boolean isOfFormat(String format, String text) {
        try {
            return switch (format) {
                case "date" -> LocalDate.parse(text) != null;
                case "date-time" -> OffsetDateTime.parse(text) != null;
                default -> true;
            };
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    /** The property that holds a value, be it within a list. */
    private static String nameOf(Place place) {
        return place.fromEnd(0).matches("\\d+") ? place.fromEnd(1) : place.fromEnd(0);
    }

    private void checkNumber(FlatSchema schema, Place place, JsonNode value) {
        boolean isOut = value.decimalValue().compareTo(limit(schema, "minimum", value)) < 0
                || value.decimalValue().compareTo(limit(schema, "maximum", value)) > 0;
        if (isOut) {
            add(place, "is out of range");
        }
    }

    private static BigDecimal limit(FlatSchema schema, String keyword, JsonNode otherwise) {
        return (schema.has(keyword) ? schema.keyword(keyword) : otherwise).decimalValue();
    }

    private void checkArray(FlatSchema schema, Place place, JsonNode value) {
        if (value.size() < schema.keyword("minItems").asInt(0)
                || value.size() > schema.keyword("maxItems").asInt(Integer.MAX_VALUE)) {
            add(place, "has too few or too many items");
        }
        for (int i = 0; i < value.size(); i++) {
            check(FlatSchema.of(schema.keyword("items"), document), place.child(i), value.path(i));
        }
    }

    private void checkObject(FlatSchema schema, Place place, JsonNode value) {
        schema.required().stream()
                .filter(name -> !value.has(name))
                .forEach(name -> add(place, "lacks `" + name + "`, which is required"));
        JsonNode additional = schema.keyword("additionalProperties");
        value.properties().forEach(entry -> {
            Place child = place.child(entry.getKey());
            JsonNode property = schema.properties().getOrDefault(entry.getKey(), additional);
            if (property.isObject()) {
                check(FlatSchema.of(property, document), child, entry.getValue());
            } else if (!property.asBoolean()
                    && schema.text("type").equals("object")
                    && !schema.properties().isEmpty()) {
                add(child, "is no property of the schema");
            }
        });
    }

    private void add(Place place, String problem) {
        misfits.add(new Misfit(place, problem));
    }
}
