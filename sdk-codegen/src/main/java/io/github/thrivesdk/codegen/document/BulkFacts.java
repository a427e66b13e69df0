package io.github.thrivesdk.codegen.document;

import com.fasterxml.jackson.databind.JsonNode;

/** What an operation says of its bulk limit agrees with its body and its answer. */
final class BulkFacts implements LintRule {
    private static final String KEY = "x-thrive-bulk";

    @Override
    public void check(LintedDocument document, Findings findings) {
        document.operations().stream()
                .filter(operation -> operation.node().has(KEY))
                .forEach(operation -> check(operation, operation.node().path(KEY), findings));
    }

    private static void check(OperationPart operation, JsonNode bulk, Findings findings) {
        Place place = operation.place().child(KEY);
        JsonNode body = operation.requestSchema();
        if (!body.path("type").asText().equals("array")) {
            findings.add(place, "the body is no array", "only arrays can be split; remove the extension");
        } else if (body.path("maxItems").asInt() != bulk.path("limit").asInt()) {
            findings.add(
                    place.child("limit"),
                    "is " + bulk.path("limit").asText() + ", while the body's maxItems is "
                            + body.path("maxItems").asText("missing"),
                    "let both say what the API takes");
        }
        if (!bulk.path("chunkable").isBoolean()) {
            findings.add(place.child("chunkable"), "must be true or false", "say whether a long list may be split");
        }
        checkOutcome(operation, place, bulk, "success", findings);
        checkOutcome(operation, place, bulk, "failure", findings);
    }

    private static void checkOutcome(
            OperationPart operation, Place place, JsonNode bulk, String key, Findings findings) {
        String path = bulk.path(key).asText();
        boolean found = operation.resultSchemas().stream()
                .map(schema -> follow(operation.document(), schema, path))
                .anyMatch(schema -> schema.path("type").asText().equals("array"));
        if (!found) {
            findings.add(
                    place.child(key),
                    "no answer of success has an array at `" + path + "`",
                    "name the property that lists the items, such as `success.entities`");
        }
    }

    private static JsonNode follow(LintedDocument document, JsonNode schema, String path) {
        JsonNode current = schema;
        for (String name : path.split("\\.", -1)) {
            current = document.resolve(current.path("properties").path(name));
        }
        return current;
    }
}
