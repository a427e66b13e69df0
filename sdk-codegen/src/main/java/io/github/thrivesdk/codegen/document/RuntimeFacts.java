package io.github.thrivesdk.codegen.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What the runtime reads of each operation is there and has values that it knows. */
final class RuntimeFacts implements LintRule {
    @Override
    public void check(LintedDocument document, Findings findings) {
        for (OperationPart operation : document.operations()) {
            checkChoice(operation, "x-thrive-token-use", List.of("public-api", "webhooks"), findings);
            checkChoice(operation, "x-thrive-repeat", List.of("safe", "never"), findings);
            checkReading(operation, findings);
            checkSuccess(operation, findings);
            checkFlag(operation.part(), "x-thrive-scopes-inferred", findings);
            checkFlag(operation.part(), "x-thrive-internal", findings);
        }
        for (Part schema : document.parts(Kind.SCHEMA)) {
            checkFlag(schema, "x-thrive-patch", findings);
            checkType(schema, findings);
        }
    }

    private static void checkChoice(OperationPart operation, String name, List<String> known, Findings findings) {
        JsonNode value = operation.node().path(name);
        if (value.isMissingNode()) {
            findings.add(operation.place(), "lacks `" + name + "`", "say one of " + Spelling.list(known));
        } else if (!known.contains(value.asText())) {
            findings.add(
                    operation.place().child(name),
                    "`" + value.asText() + "` means nothing here",
                    Spelling.cure(value.asText(), known));
        }
    }

    private static void checkReading(OperationPart operation, Findings findings) {
        if (operation.verb().equals("GET") && operation.node().has("requestBody")) {
            findings.add(
                    operation.place().child("requestBody"),
                    "a GET has no body; servers and proxies drop it",
                    "make it parameters of the query");
        }
        if (operation.verb().equals("GET")
                && operation.node().path("x-thrive-repeat").asText().equals("never")) {
            findings.add(operation.place().child("x-thrive-repeat"), "reading may always be repeated", "say `safe`");
        }
    }

    private static void checkSuccess(OperationPart operation, Findings findings) {
        String property = operation.part().text("x-thrive-success");
        if (property.isEmpty()) {
            return;
        }
        boolean isFlag = operation.resultSchemas().stream()
                .allMatch(schema -> schema.path("properties")
                        .path(property)
                        .path("type")
                        .asText()
                        .equals("boolean"));
        if (!isFlag) {
            findings.add(
                    operation.place().child("x-thrive-success"),
                    "an answer of success has no boolean `" + property + "`",
                    "name the property that says whether it was done");
        }
    }

    private static void checkFlag(Part part, String name, Findings findings) {
        JsonNode value = part.node().path(name);
        if (!value.isMissingNode() && !value.isBoolean()) {
            findings.add(part.place().child(name), "must be true or false", "write `" + name + ": true`");
        }
    }

    private static void checkType(Part schema, Findings findings) {
        String type = schema.text("x-thrive-type");
        if (!type.isEmpty() && !type.equals("date-time")) {
            findings.add(
                    schema.place().child("x-thrive-type"),
                    "`" + type + "` is no type of ours",
                    "the only one is `date-time`");
        } else if (!type.isEmpty() && !schema.text("type").equals("string")) {
            findings.add(schema.place().child("x-thrive-type"), "dates are strings", "add `type: string`");
        }
    }
}
