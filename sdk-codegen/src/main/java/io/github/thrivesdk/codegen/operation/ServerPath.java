package io.github.thrivesdk.codegen.operation;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.servers.ServerVariable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The path of the server to which the path of an operation is appended; which host that is, is said at run time. */
final class ServerPath {
    private ServerPath() {}

    static String of(Operation operation, PathItem item, OpenAPI document) {
        return Stream.of(operation.getServers(), item.getServers(), document.getServers())
                .filter(servers -> servers != null && !servers.isEmpty())
                .findFirst()
                .map(ServerPath::ofFirst)
                .orElse("");
    }

    private static String ofFirst(List<Server> servers) {
        Server first = servers.get(0);
        String url = first.getUrl() == null ? "" : first.getUrl();
        Map<String, ServerVariable> variables = first.getVariables() == null ? Map.of() : first.getVariables();
        for (Map.Entry<String, ServerVariable> variable : variables.entrySet()) {
            url = url.replace("{" + variable.getKey() + "}", Objects.toString(usual(variable.getValue()), ""));
        }
        String path = url.replaceFirst("^([A-Za-z][A-Za-z0-9+.-]*:)?//[^/]*", "")
                .replaceFirst("[?#].*$", "")
                .replaceFirst("^\\.?/*", "/")
                .replaceAll("\\{[^{}/]*}", "")
                .replaceFirst("/+$", "");
        return path.matches("[a-zA-Z]+:.*") ? "" : path;
    }

    private static String usual(ServerVariable variable) {
        return variable == null ? "" : variable.getDefault();
    }
}
