package io.github.thrivesdk.it.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An operation of the document with the examples that the document gives for its parameters and its body.
 *
 * @param id its operationId
 * @param tag its tag, which names the accessor of the client
 * @param required examples of the parameters that must be there, those in the path first
 * @param optional examples of the others, by their names
 * @param body an example of the body, or null if there is none
 */
record DocumentedOperation(
        String id,
        String tag,
        List<JsonNode> required,
        Map<String, JsonNode> optional,
        @Nullable JsonNode body) {
    private static final Set<String> VERBS = Set.of("get", "put", "post", "delete", "patch", "head", "options");
    private static final JsonNode DOCUMENT = DocumentFile.tree();

    /** All that the client has a method for. */
    static List<DocumentedOperation> all() {
        List<DocumentedOperation> all = new ArrayList<>();
        DOCUMENT.path("paths")
                .forEach(item -> item.properties().forEach(entry -> {
                    if (VERBS.contains(entry.getKey())
                            && !entry.getValue().path("x-thrive-internal").asBoolean()) {
                        all.add(read(entry.getValue(), item));
                    }
                }));
        return all;
    }

    @Override
    public String toString() {
        return id;
    }

    private static DocumentedOperation read(JsonNode operation, JsonNode item) {
        List<JsonNode> inPath = new ArrayList<>();
        List<JsonNode> required = new ArrayList<>();
        Map<String, JsonNode> optional = new LinkedHashMap<>();
        for (JsonNode list : List.of(item.path("parameters"), operation.path("parameters"))) {
            for (JsonNode listed : list) {
                JsonNode parameter = resolved(listed);
                JsonNode example =
                        parameter.has("example") ? parameter.get("example") : example(parameter.path("schema"));
                if (parameter.path("in").asText().equals("path")) {
                    inPath.add(example);
                } else if (parameter.path("required").asBoolean()) {
                    required.add(example);
                } else {
                    optional.put(parameter.path("name").asText(), example);
                }
            }
        }
        inPath.addAll(required);
        return new DocumentedOperation(
                operation.path("operationId").asText(),
                operation.path("tags").path(0).asText(),
                inPath,
                optional,
                body(resolved(operation.path("requestBody"))));
    }

    private static @Nullable JsonNode body(JsonNode requestBody) {
        JsonNode content = requestBody.path("content").path("application/json");
        if (content.isMissingNode()) {
            return null;
        }
        JsonNode named = content.path("examples").path(0).path("value");
        JsonNode given = content.has("example") ? content.get("example") : named;
        return given.isMissingNode() ? example(content.path("schema")) : given;
    }

    /** The example of a schema, or one that is put together from those of its parts. */
    private static JsonNode example(JsonNode schema) {
        JsonNode resolved = resolved(schema);
        if (resolved.has("example")) {
            return resolved.get("example");
        }
        if (resolved.has("enum")) {
            return resolved.get("enum").get(0);
        }
        if (resolved.has("items")) {
            ArrayNode items = JsonNodeFactory.instance.arrayNode();
            return items.add(example(resolved.get("items")));
        }
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        resolved.path("properties")
                .properties()
                .forEach(property -> object.set(property.getKey(), example(property.getValue())));
        return object.isEmpty() ? scalar(resolved) : object;
    }

    private static JsonNode scalar(JsonNode schema) {
        return switch (schema.path("type").asText()) {
            case "boolean" -> JsonNodeFactory.instance.booleanNode(true);
            case "integer", "number" ->
                JsonNodeFactory.instance.numberNode(schema.path("minimum").asInt(1));
            default ->
                JsonNodeFactory.instance.textNode(
                        schema.path("format").asText().equals("date-time") ? "2024-02-01T00:00:00Z" : "x");
        };
    }

    private static JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? resolved(DOCUMENT.at(node.get("$ref").asText().substring(1))) : node;
    }

    /** The value as an object of a Java type. */
    static Object as(java.lang.reflect.Type type, JsonNode example) {
        ObjectMapper json =
                new ObjectMapper().registerModule(new com.fasterxml.jackson.datatype.jsr310.JavaTimeModule());
        return json.convertValue(example, json.constructType(type));
    }
}
