package io.github.thrivesdk.codegen.change;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** One operation of a document, with what its path adds to it. */
record DocumentOperation(Document document, String path, String method, JsonNode pathItem) {
    /** The operation's own node. */
    JsonNode node() {
        return pathItem.path(method);
    }

    String id() {
        return node().path("operationId").asText(request());
    }

    /** {@code DELETE /rest/v2/users/ref/{ref}}. */
    String request() {
        return method.toUpperCase(Locale.ROOT) + " " + path;
    }

    /** All parameters, resolved, by {@code <in> <name>}; the operation's own win over its path's. */
    SortedMap<String, JsonNode> parameters() {
        SortedMap<String, JsonNode> parameters = new TreeMap<>();
        pathItem.path("parameters").forEach(parameter -> add(parameter, parameters));
        node().path("parameters").forEach(parameter -> add(parameter, parameters));
        return parameters;
    }

    /** The keys of the parameters that every call passes, in the order of the document, which is that of the method. */
    List<String> requiredParameters() {
        Map<String, JsonNode> inOrder = new LinkedHashMap<>();
        pathItem.path("parameters").forEach(parameter -> add(parameter, inOrder));
        node().path("parameters").forEach(parameter -> add(parameter, inOrder));
        inOrder.values().removeIf(parameter -> !OperationRules.flag(parameter, "required"));
        return List.copyOf(inOrder.keySet());
    }

    JsonNode requestBody() {
        return document.resolve(node().path("requestBody"));
    }

    /** The responses, resolved, by status. */
    SortedMap<String, JsonNode> responses() {
        SortedMap<String, JsonNode> responses = Document.byName(node().path("responses"));
        responses.replaceAll((status, response) -> document.resolve(response));
        return responses;
    }

    /** The operation's security, or the document's where it states none. */
    JsonNode security() {
        return node().has("security") ? node().path("security") : document.top("security");
    }

    private void add(JsonNode parameter, Map<String, JsonNode> parameters) {
        JsonNode resolved = document.resolve(parameter);
        parameters.put(
                resolved.path("in").asText() + " " + resolved.path("name").asText(), resolved);
    }
}
