package io.github.thrivesdk.codegen.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** A schema with everything that it takes over by references and {@code allOf}. */
final class FlatSchema {
    private final Map<String, JsonNode> keywords = new LinkedHashMap<>();
    private final Map<String, JsonNode> properties = new LinkedHashMap<>();
    private final Set<String> required = new LinkedHashSet<>();

    private FlatSchema() {}

    static FlatSchema of(JsonNode schema, LintedDocument document) {
        FlatSchema flat = new FlatSchema();
        flat.take(schema, document, 0);
        return flat;
    }

    boolean has(String keyword) {
        return keywords.containsKey(keyword);
    }

    JsonNode keyword(String keyword) {
        return keywords.getOrDefault(keyword, MissingNode.getInstance());
    }

    String text(String keyword) {
        return keyword(keyword).asText("");
    }

    Map<String, JsonNode> properties() {
        return properties;
    }

    Set<String> required() {
        return required;
    }

    private void take(JsonNode schema, LintedDocument document, int depth) {
        JsonNode resolved = document.resolve(schema);
        if (depth < 20) {
            resolved.path("allOf").forEach(part -> take(part, document, depth + 1));
        }
        resolved.properties().forEach(entry -> keywords.put(entry.getKey(), entry.getValue()));
        resolved.path("properties").properties().forEach(entry -> properties.put(entry.getKey(), entry.getValue()));
        resolved.path("required").forEach(name -> required.add(name.asText()));
    }
}
