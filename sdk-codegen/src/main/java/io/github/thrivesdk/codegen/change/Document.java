package io.github.thrivesdk.codegen.change;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** A bundled OpenAPI document as the comparison reads it: operations by id, components by name. */
final class Document {
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private final JsonNode root;

    private Document(JsonNode root) {
        this.root = root;
    }

    /** Reads YAML or JSON; an empty text is an empty document. */
    static Document parse(String text) {
        try {
            JsonNode root = new YAMLMapper().readTree(text);
            return new Document(root == null ? MissingNode.getInstance() : root);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not a readable OpenAPI document: " + e.getOriginalMessage(), e);
        }
    }

    /** The operations by {@code operationId}; one without an id goes by its method and path. */
    SortedMap<String, DocumentOperation> operations() {
        SortedMap<String, DocumentOperation> operations = new TreeMap<>();
        root.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .map(method -> new DocumentOperation(this, path.getKey(), method.getKey(), path.getValue()))
                        .forEach(operation -> operations.put(operation.id(), operation)));
        return operations;
    }

    /** The components of a kind, such as {@code schemas}, by name. */
    SortedMap<String, JsonNode> components(String kind) {
        return byName(root.path("components").path(kind));
    }

    /** The whole document. */
    JsonNode root() {
        return root;
    }

    /** What the document states at the top level. */
    JsonNode top(String key) {
        return root.path(key);
    }

    /** The node itself, or what its {@code $ref} points at; missing if that does not exist. */
    JsonNode resolve(JsonNode node) {
        JsonNode resolved = node;
        for (int hops = 0; resolved.has("$ref") && hops < 20; hops++) {
            resolved = root.at(resolved.path("$ref").asText().substring(1));
        }
        return resolved;
    }

    /** The last part of a {@code $ref}; empty for a node without one. */
    static String referenceName(JsonNode node) {
        String reference = node.path("$ref").asText("");
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    /** An object's members, sorted by name. */
    static SortedMap<String, JsonNode> byName(JsonNode object) {
        SortedMap<String, JsonNode> members = new TreeMap<>();
        object.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
        return members;
    }
}
