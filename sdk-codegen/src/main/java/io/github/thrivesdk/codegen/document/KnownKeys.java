package io.github.thrivesdk.codegen.document;

import com.fasterxml.jackson.databind.JsonNode;

/** Every object has the keys that OpenAPI gives it, and no others. */
final class KnownKeys implements LintRule {
    private static final String VERSION = "3.0.3";

    @Override
    public void check(LintedDocument document, Findings findings) {
        document.parts().stream()
                .filter(part -> !part.isReference())
                .forEach(part -> check(part.kind().keys(), part.place(), part.node(), findings));
        if (!document.top("openapi").asText().equals(VERSION)) {
            findings.add(
                    Place.of("openapi"),
                    "the tools that check and generate were tried with OpenAPI " + VERSION + " only",
                    "say `openapi: " + VERSION + "`");
        }
    }

    /** Whether an object has the keys that it must have, and only known ones. */
    static void check(Keys keys, Place place, JsonNode node, Findings findings) {
        node.properties().forEach(entry -> {
            Place child = place.child(entry.getKey());
            if (!keys.names().contains(entry.getKey()) && !entry.getKey().startsWith("x-")) {
                findings.add(child, "nothing of that name belongs here", Spelling.cure(entry.getKey(), keys.names()));
            } else {
                checkForm(keys.child(entry.getKey()), child, entry.getValue(), findings);
            }
        });
        keys.required().stream()
                .filter(key -> !node.has(key))
                .forEach(key -> findings.add(place, "lacks `" + key + "`", "add it"));
    }

    private static void checkForm(String form, Place place, JsonNode node, Findings findings) {
        boolean isList = form.startsWith("[");
        if (form.isEmpty() || node.isBoolean() || (isList ? node.isArray() : node.isObject())) {
            return;
        }
        findings.add(
                place,
                "must be " + (isList ? "a list" : "an object"),
                isList ? "begin each item with `- `" : "give it keys, or leave it out");
    }
}
