package io.github.thrivesdk.codegen.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Every schema says what it describes, and requires only what it has. */
final class SchemaShapes implements LintRule {
    private static final List<String> TYPES = List.of("string", "number", "integer", "boolean", "array", "object");

    @Override
    public void check(LintedDocument document, Findings findings) {
        for (Part schema : document.parts(Kind.SCHEMA)) {
            checkType(schema, findings);
            checkRequired(document, schema, findings);
        }
    }

    private static void checkType(Part schema, Findings findings) {
        JsonNode node = schema.node();
        String type = schema.text("type");
        if (type.isEmpty() && Stream.of("allOf", "oneOf", "anyOf").noneMatch(node::has)) {
            findings.add(schema.place(), "does not say what it describes", "add `type`");
        } else if (!type.isEmpty() && !TYPES.contains(type)) {
            findings.add(schema.place().child("type"), "`" + type + "` is no type", Spelling.cure(type, TYPES));
        }
        if (type.isEmpty() && node.has("nullable")) {
            findings.add(
                    schema.place().child("nullable"),
                    "means nothing without a type in OpenAPI 3.0",
                    "add `type`, or make what is referred to nullable");
        }
        if (type.equals("array") && !node.has("items")) {
            findings.add(schema.place(), "does not say what the array holds", "add `items`");
        }
    }

    private static void checkRequired(LintedDocument document, Part schema, Findings findings) {
        Set<String> known = FlatSchema.of(schema.node(), document).properties().keySet();
        schema.node().path("required").forEach(name -> {
            if (!known.contains(name.asText())) {
                findings.add(
                        schema.place().child("required"),
                        "there is no property `" + name.asText() + "`",
                        Spelling.cure(name.asText(), known));
            }
        });
    }
}
