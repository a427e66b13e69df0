package io.github.thrivesdk.codegen.change;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** A schema as far as the comparison needs it: its type in one word, and its properties with those it composes. */
final class SchemaShape {
    private static final Set<String> FORMATS_WITH_A_JAVA_TYPE = Set.of(
            "date", "date-time", "uuid", "uri", "binary", "byte", "int32", "int64", "float", "double", "decimal");

    private final Document document;
    private final JsonNode stated;
    private final JsonNode schema;

    private SchemaShape(Document document, JsonNode stated) {
        this.document = document;
        this.stated = stated;
        this.schema = document.resolve(stated);
    }

    /** The shape of a schema; one that only wraps a reference, to describe it, is what it refers to. */
    static SchemaShape of(Document document, JsonNode schema) {
        boolean isWrapper = schema.path("allOf").size() == 1 && !schema.has("properties");
        return new SchemaShape(document, isWrapper ? schema.path("allOf").get(0) : schema);
    }

    /** The schema's own node, references followed. */
    JsonNode node() {
        return schema;
    }

    /** Whether it has a name of its own and becomes a Java type of that name. */
    boolean isNamedType() {
        return stated.has("$ref") && !isScalar();
    }

    /** The type in a word or two: a name, {@code string (date)}, {@code array of User}. */
    String type() {
        if (isNamedType()) {
            return Document.referenceName(stated);
        }
        if (schema.has("items")) {
            return "array of " + of(document, schema.path("items")).type();
        }
        return schema.has("enum") ? "enum of " + plainType() : plainType();
    }

    /** The properties, its own and those of every part of an {@code allOf}. */
    SortedMap<String, JsonNode> properties() {
        SortedMap<String, JsonNode> properties = new TreeMap<>();
        parts().forEach(part -> properties.putAll(Document.byName(part.path("properties"))));
        return properties;
    }

    /** The properties that must be present. */
    Set<String> required() {
        Set<String> required = new TreeSet<>();
        parts().forEach(part -> part.path("required").forEach(name -> required.add(name.asText())));
        return required;
    }

    /** The values of an enum, in order of the text. */
    Set<String> values() {
        Set<String> values = new TreeSet<>();
        schema.path("enum").forEach(value -> values.add(value.asText()));
        return values;
    }

    /** The types of an {@code oneOf} or {@code anyOf}. */
    Set<String> alternatives() {
        Set<String> types = new TreeSet<>();
        schema.path("oneOf").forEach(part -> types.add(of(document, part).type()));
        schema.path("anyOf").forEach(part -> types.add(of(document, part).type()));
        return types;
    }

    private boolean isScalar() {
        boolean isComposed =
                schema.has("oneOf") || schema.has("anyOf") || schema.has("allOf") || schema.has("properties");
        return !isComposed && !schema.has("enum") && !plainType().equals("object");
    }

    private String plainType() {
        if (schema.has("x-thrive-type")) {
            return schema.path("x-thrive-type").asText();
        }
        String format = schema.path("format").asText("");
        boolean matters = FORMATS_WITH_A_JAVA_TYPE.contains(format);
        return schema.path("type").asText(fallbackType()) + (matters ? " (" + format + ")" : "");
    }

    private String fallbackType() {
        if (schema.has("oneOf") || schema.has("anyOf")) {
            return "one of several";
        }
        return schema.has("properties") || schema.has("allOf") ? "object" : "anything";
    }

    private List<JsonNode> parts() {
        List<JsonNode> parts = new ArrayList<>();
        collect(schema, parts, new HashSet<>());
        return parts;
    }

    private void collect(JsonNode part, List<JsonNode> parts, Set<String> seen) {
        if (!part.has("$ref") || seen.add(part.path("$ref").asText())) {
            JsonNode resolved = document.resolve(part);
            parts.add(resolved);
            resolved.path("allOf").forEach(inner -> collect(inner, parts, seen));
        }
    }
}
