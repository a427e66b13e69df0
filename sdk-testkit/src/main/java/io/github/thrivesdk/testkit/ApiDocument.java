package io.github.thrivesdk.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The OpenAPI document, with its references followed and its examples put together. */
final class ApiDocument {
    private static final String RESOURCE = "/META-INF/openapi/thrive-public-api.json";

    private final JsonNode root;

    private ApiDocument(JsonNode root) {
        this.root = root;
    }

    /** The document in the jar of {@code thrive-sdk-openapi}. */
    static ApiDocument load() {
        try (InputStream resource = ApiDocument.class.getResourceAsStream(RESOURCE)) {
            return new ApiDocument(new ObjectMapper().readTree(Objects.requireNonNull(resource, RESOURCE)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode paths() {
        return root.path("paths");
    }

    JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? resolved(root.at(node.get("$ref").asText().substring(1))) : node;
    }

    /** The schema of a JSON body, or a missing node if there is no such body. */
    JsonNode bodySchema(JsonNode requestOrResponse) {
        return resolved(resolved(requestOrResponse)
                .path("content")
                .path("application/json")
                .path("schema"));
    }

    /** The example of a JSON body, or a missing node if there is no such body. */
    JsonNode bodyExample(JsonNode requestOrResponse) {
        JsonNode media = resolved(requestOrResponse).path("content").path("application/json");
        return media.has("example") ? media.get("example") : example(media.path("schema"));
    }

    private JsonNode example(JsonNode schema) {
        JsonNode resolved = resolved(schema);
        if (resolved.isMissingNode() || resolved.has("example")) {
            return resolved.path("example");
        }
        if (resolved.has("items")) {
            ArrayNode items = JsonNodeFactory.instance.arrayNode();
            return items.add(example(resolved.get("items")));
        }
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        resolved.path("properties").properties().forEach(property -> {
            JsonNode value = example(property.getValue());
            if (!value.isMissingNode()) {
                object.set(property.getKey(), value);
            }
        });
        return object;
    }
}
