package io.github.thrivesdk.codegen.document;

import com.fasterxml.jackson.databind.JsonNode;

/** One object of the document. */
record Part(Kind kind, Place place, JsonNode node) {
    /** Whether it only points at another. */
    boolean isReference() {
        return node.has("$ref");
    }

    /** A text that it holds; empty if it holds none. */
    String text(String key) {
        return node.path(key).asText("");
    }
}
