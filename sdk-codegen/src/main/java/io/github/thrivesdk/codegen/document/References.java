package io.github.thrivesdk.codegen.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** References lead to a component of the right kind. */
final class References implements LintRule {
    private static final String COMPONENTS = "#/components/";

    @Override
    public void check(LintedDocument document, Findings findings) {
        for (Part part : document.parts()) {
            if (part.isReference()) {
                checkReference(document, part, findings);
            }
            if (part.kind() == Kind.DISCRIMINATOR) {
                part.node()
                        .path("mapping")
                        .properties()
                        .forEach(entry -> check(
                                document,
                                "schemas",
                                part.place().child("mapping").child(entry.getKey()),
                                entry.getValue().asText(),
                                findings));
            }
        }
    }

    private static void checkReference(LintedDocument document, Part part, Findings findings) {
        check(document, part.kind().section(), part.place(), part.text("$ref"), findings);
        if (part.node().size() > 1) {
            List<String> others = new ArrayList<>();
            part.node().fieldNames().forEachRemaining(others::add);
            others.remove("$ref");
            findings.add(
                    part.place(),
                    Spelling.list(others) + " beside `$ref` is ignored by OpenAPI 3.0",
                    "write `allOf: [{$ref: …}]` to add to what is referred to");
        }
    }

    static void check(LintedDocument document, String section, Place place, String reference, Findings findings) {
        String prefix = COMPONENTS + section + "/";
        if (section.isEmpty() || !reference.startsWith(prefix)) {
            findings.add(
                    place,
                    "refers to " + reference + ", which is not where such things stand",
                    section.isEmpty() ? "write it out here" : "refer to `" + prefix + "…`");
            return;
        }
        JsonNode known = document.components(section);
        String name = reference.substring(prefix.length());
        if (!known.has(name)) {
            List<String> names = new ArrayList<>();
            known.fieldNames().forEachRemaining(names::add);
            findings.add(place, "refers to " + reference + ", which does not exist", Spelling.cure(name, names));
        }
    }
}
