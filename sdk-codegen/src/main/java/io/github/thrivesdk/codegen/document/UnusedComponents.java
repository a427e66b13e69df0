package io.github.thrivesdk.codegen.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/** Every component is used by something. */
final class UnusedComponents implements LintRule {
    @Override
    public void check(LintedDocument document, Findings findings) {
        Set<String> texts = new HashSet<>();
        collect(document.top("paths"), texts);
        collect(document.top("components"), texts);
        collect(document.top("x-thrive-webhook-events"), texts);
        for (Part part : document.parts()) {
            Place place = part.place();
            boolean isComponent =
                    place.keys().size() == 3 && place.keys().get(0).equals("components");
            if (isComponent && !isUsed(place, texts)) {
                findings.add(place, "nothing uses it", "refer to it or remove it");
            }
        }
    }

    private static boolean isUsed(Place place, Set<String> texts) {
        return texts.contains("#/" + String.join("/", place.keys()))
                || (place.fromEnd(1).equals("securitySchemes") && texts.contains("security " + place.fromEnd(0)));
    }

    private static void collect(JsonNode node, Set<String> texts) {
        if (node.isTextual()) {
            texts.add(node.asText());
        }
        node.path("security")
                .forEach(alternative ->
                        alternative.fieldNames().forEachRemaining(scheme -> texts.add("security " + scheme)));
        node.forEach(child -> collect(child, texts));
    }
}
