package io.github.thrivesdk.codegen.operation;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import java.util.List;
import java.util.Map;

/**
 * What other operations that change something have behind the path of an operation, with the same method: where a value
 * at the end of the path would lead, should a server decode it too early.
 */
final class Continuations {
    private Continuations() {}

    static List<String> of(Endpoint endpoint, OpenAPI document) {
        HttpMethod verb = HttpMethod.valueOf(endpoint.verb());
        if (!endpoint.path().endsWith("}") || verb == HttpMethod.GET || verb == HttpMethod.HEAD) {
            return List.of();
        }
        String beginning = endpoint.path() + "/";
        return document.getPaths().entrySet().stream()
                .filter(other -> other.getKey().startsWith(beginning)
                        && other.getValue().readOperationsMap().containsKey(verb))
                .map(Map.Entry::getKey)
                .map(path -> LiteralPath.of(path.substring(endpoint.path().length())))
                .toList();
    }
}
