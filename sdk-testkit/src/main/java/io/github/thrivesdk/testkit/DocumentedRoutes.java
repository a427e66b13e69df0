package io.github.thrivesdk.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** A route for every operation of the document: access, what is required, and the documented example as the answer. */
final class DocumentedRoutes {
    private static final Set<String> VERBS = Set.of("get", "put", "post", "delete", "patch");

    private final ApiDocument document;

    private DocumentedRoutes(ApiDocument document) {
        this.document = document;
    }

    /** The routes by their operationIds. */
    static void forEach(ApiDocument document, BiConsumer<String, Route> consumer) {
        DocumentedRoutes routes = new DocumentedRoutes(document);
        document.paths()
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> VERBS.contains(operation.getKey())
                                && !operation
                                        .getValue()
                                        .path("x-thrive-internal")
                                        .asBoolean())
                        .forEach(operation -> consumer.accept(
                                operation.getValue().path("operationId").asText(), routes.route(path, operation))));
    }

    private Route route(Map.Entry<String, JsonNode> path, Map.Entry<String, JsonNode> operation) {
        ErrorShape errors = new DocumentedErrors(document, operation.getValue().path("responses"));
        return new Route(
                operation.getKey().toUpperCase(Locale.ROOT),
                Pattern.compile(path.getKey().replaceAll("\\{[^}]+}", "([^/]+)")),
                scopes(operation.getValue()),
                errors,
                new DocumentedAnswer(
                        requiredQuery(path.getValue(), operation.getValue()),
                        document.resolved(operation.getValue().path("requestBody"))
                                .path("required")
                                .asBoolean(),
                        operation.getValue().path("x-thrive-paging"),
                        success(operation.getValue()),
                        document.bodyExample(
                                operation.getValue().path("responses").path(success(operation.getValue()))),
                        errors));
    }

    private static String success(JsonNode operation) {
        return operation.path("responses").properties().stream()
                .map(Map.Entry::getKey)
                .filter(status -> status.startsWith("2"))
                .findFirst()
                .orElse("200");
    }

    private static Set<String> scopes(JsonNode operation) {
        Set<String> scopes = new LinkedHashSet<>();
        operation
                .path("security")
                .forEach(way -> way.forEach(asked -> asked.forEach(scope -> scopes.add(scope.asText()))));
        return scopes;
    }

    private List<String> requiredQuery(JsonNode path, JsonNode operation) {
        List<String> required = new ArrayList<>();
        for (JsonNode parameters : List.of(path.path("parameters"), operation.path("parameters"))) {
            for (JsonNode listed : parameters) {
                JsonNode parameter = document.resolved(listed);
                if (parameter.path("in").asText().equals("query")
                        && parameter.path("required").asBoolean()) {
                    required.add(parameter.path("name").asText());
                }
            }
        }
        return required;
    }
}
