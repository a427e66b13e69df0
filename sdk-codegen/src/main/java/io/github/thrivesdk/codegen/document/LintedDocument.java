package io.github.thrivesdk.codegen.document;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A document as the rules look at it. */
final class LintedDocument {
    private final JsonNode root;
    private final List<Part> parts;

    LintedDocument(JsonNode root) {
        this.root = root;
        this.parts = DocumentWalk.of(root);
    }

    JsonNode top(String key) {
        return root.path(key);
    }

    JsonNode components(String section) {
        return root.path("components").path(section);
    }

    /** Everything, references included. */
    List<Part> parts() {
        return parts;
    }

    /** The objects of a kind, without references. */
    List<Part> parts(Kind kind) {
        return parts.stream()
                .filter(part -> part.kind() == kind && !part.isReference())
                .toList();
    }

    List<OperationPart> operations() {
        return parts(Kind.OPERATION).stream()
                .map(part -> new OperationPart(part, this))
                .toList();
    }

    /** The object itself, or what its references end at; a missing one if they end nowhere. */
    JsonNode resolve(JsonNode node) {
        Set<String> seen = new HashSet<>();
        JsonNode current = node;
        while (current.has("$ref")) {
            String reference = current.path("$ref").asText();
            if (!reference.startsWith("#/") || !seen.add(reference)) {
                return MissingNode.getInstance();
            }
            current = root.at(JsonPointer.compile(reference.substring(1)));
        }
        return current;
    }
}
