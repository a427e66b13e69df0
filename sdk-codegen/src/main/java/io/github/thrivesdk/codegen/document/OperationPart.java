package io.github.thrivesdk.codegen.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One operation of a document. */
record OperationPart(Part part, LintedDocument document) {
    private static final String JSON = "application/json";

    Place place() {
        return part.place();
    }

    JsonNode node() {
        return part.node();
    }

    String id() {
        return part.text("operationId");
    }

    /** The HTTP method in capitals. */
    String verb() {
        return place().fromEnd(0).toUpperCase(Locale.ROOT);
    }

    String path() {
        return place().fromEnd(1);
    }

    /** Whether it is described for completeness, and the generator makes no method of it. */
    boolean isInternal() {
        return node().path("x-thrive-internal").asBoolean();
    }

    /** Its parameters and those of its path, resolved. */
    List<JsonNode> parameters() {
        List<JsonNode> parameters = new ArrayList<>();
        document.top("paths").path(path()).path("parameters").forEach(node -> parameters.add(document.resolve(node)));
        node().path("parameters").forEach(node -> parameters.add(document.resolve(node)));
        return parameters;
    }

    /** A parameter of the query; a missing node if there is none of that name. */
    JsonNode queryParameter(String name) {
        return parameters().stream()
                .filter(parameter -> parameter.path("in").asText().equals("query")
                        && parameter.path("name").asText().equals(name))
                .findFirst()
                .orElse(node().path(""));
    }

    /** The schema of the JSON that it takes; a missing node if it takes none. */
    JsonNode requestSchema() {
        JsonNode body = document.resolve(node().path("requestBody"));
        return document.resolve(body.path("content").path(JSON).path("schema"));
    }

    /** The schemas of the JSON that it gives on success. */
    List<JsonNode> resultSchemas() {
        return node().path("responses").properties().stream()
                .filter(entry -> entry.getKey().startsWith("2"))
                .map(Map.Entry::getValue)
                .map(response ->
                        document.resolve(response).path("content").path(JSON).path("schema"))
                .filter(schema -> !schema.isMissingNode())
                .map(document::resolve)
                .toList();
    }
}
