package io.github.thrivesdk.codegen.document;

import com.fasterxml.jackson.databind.JsonNode;

/** Extensions are known ones, where something reads them. */
final class ExtensionNames implements LintRule {
    @Override
    public void check(LintedDocument document, Findings findings) {
        for (Part part : document.parts()) {
            part.node().properties().stream()
                    .filter(entry -> entry.getKey().startsWith("x-"))
                    .forEach(entry -> check(part, entry.getKey(), entry.getValue(), findings));
        }
    }

    private static void check(Part part, String name, JsonNode value, Findings findings) {
        Place place = part.place().child(name);
        Extension extension = Extension.named(name).orElse(null);
        if (extension == null) {
            findings.add(place, "nothing reads this extension", Spelling.cure(name, Extension.names()));
        } else if (!extension.kinds().contains(part.kind())) {
            findings.add(place, "nothing reads this extension here", "move it to: " + extension.places());
        } else if (!extension.keys().isEmpty()) {
            checkKeys(Keys.of(extension.keys()), place, value, findings);
        }
    }

    private static void checkKeys(Keys keys, Place place, JsonNode value, Findings findings) {
        if (value.isObject()) {
            KnownKeys.check(keys, place, value, findings);
        } else {
            findings.add(place, "must be an object", "give it the keys " + Spelling.list(keys.names()));
        }
    }
}
