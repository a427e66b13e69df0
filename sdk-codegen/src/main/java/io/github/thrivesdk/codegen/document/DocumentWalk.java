package io.github.thrivesdk.codegen.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Finds every object of a document, and of what kind each is. */
final class DocumentWalk {
    private final List<Part> parts = new ArrayList<>();

    private DocumentWalk() {}

    static List<Part> of(JsonNode document) {
        DocumentWalk walk = new DocumentWalk();
        walk.visit(new Part(Kind.DOCUMENT, Place.DOCUMENT, document));
        return List.copyOf(walk.parts);
    }

    private void visit(Part part) {
        parts.add(part);
        part.node()
                .properties()
                .forEach(entry -> descend(
                        part.kind().keys().child(entry.getKey()),
                        part.place().child(entry.getKey()),
                        entry.getValue()));
    }

    private void descend(String child, Place place, JsonNode node) {
        if (child.startsWith("[")) {
            for (int i = 0; i < node.size(); i++) {
                one(child, place.child(i), node.path(i));
            }
        } else if (child.startsWith("{")) {
            node.properties().forEach(entry -> one(child, place.child(entry.getKey()), entry.getValue()));
        } else if (!child.isEmpty()) {
            one(child, place, node);
        }
    }

    private void one(String child, Place place, JsonNode node) {
        if (node.isObject() && !place.fromEnd(0).startsWith("x-")) {
            visit(new Part(Kind.valueOf(child.replaceAll("[^A-Z]", "")), place, node));
        }
    }
}
