package io.github.thrivesdk.codegen.change;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/** Finds out which named schemas are sent and which are received. */
final class SchemaTravel {
    private final Document document;
    private final Set<String> sent = new HashSet<>();
    private final Set<String> received = new HashSet<>();
    private final Set<String> missable = new HashSet<>();
    private final Set<String> promised = new HashSet<>();

    SchemaTravel(Document document) {
        this.document = document;
        document.operations().values().forEach(this::walk);
        document.root().forEach(this::walkPromises);
    }

    /** Whether readers can count on a value of the schema somewhere: it is not just an optional property. */
    boolean isPromised(String schema) {
        return promised.contains(schema) || !missable.contains(schema);
    }

    /** Which way the schema travels; one that no operation names, such as an event's, is received. */
    Travel of(String schema) {
        boolean isSent = sent.contains(schema);
        boolean isReceived = received.contains(schema) || !isSent;
        if (isSent && isReceived) {
            return Travel.BOTH;
        }
        return isSent ? Travel.SENT : Travel.RECEIVED;
    }

    private void walk(DocumentOperation operation) {
        operation.parameters().values().forEach(parameter -> walk(parameter, sent));
        walk(operation.requestBody(), sent);
        operation.responses().values().forEach(response -> walk(response, received));
    }

    private void walk(JsonNode node, Set<String> found) {
        String reference = node.path("$ref").asText("");
        boolean isNew = reference.startsWith("#/components/schemas/") && found.add(Document.referenceName(node));
        if (isNew || reference.startsWith("#/components/headers/")) {
            walk(document.resolve(node), found);
        }
        node.forEach(child -> walk(child, found));
    }

    private void walkPromises(JsonNode node) {
        Set<String> required = new HashSet<>();
        node.path("required").forEach(name -> required.add(name.asText()));
        JsonNode properties = node.path("properties");
        properties
                .properties()
                .forEach(property ->
                        note(property.getValue(), required.contains(property.getKey()) ? promised : missable));
        properties.forEach(this::walkPromises);
        node.properties().stream()
                .filter(entry -> !entry.getKey().equals("properties"))
                .forEach(entry -> walkPromised(entry.getValue()));
        if (node.isArray()) {
            node.forEach(this::walkPromised);
        }
    }

    private void walkPromised(JsonNode child) {
        note(child, promised);
        walkPromises(child);
    }

    private static void note(JsonNode stated, Set<String> names) {
        if (stated.path("$ref").asText().startsWith("#/components/schemas/")) {
            names.add(Document.referenceName(stated));
        }
    }
}
