package io.github.thrivesdk.codegen.operation;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** The alternatives of OAuth scopes that an operation accepts, in the order of the document. */
final class Scopes {
    private Scopes() {}

    static List<String> of(Operation operation, OpenAPI document) {
        List<SecurityRequirement> alternatives =
                operation.getSecurity() == null ? document.getSecurity() : operation.getSecurity();
        if (alternatives == null) {
            return List.of();
        }
        LinkedHashSet<String> scopes = new LinkedHashSet<>();
        for (SecurityRequirement alternative : alternatives) {
            List<String> all = new ArrayList<>();
            alternative.forEach((scheme, names) -> {
                if (isOauth(scheme, document) && names != null) {
                    all.addAll(names);
                }
            });
            if (!all.isEmpty()) {
                scopes.add(String.join(" ", all));
            }
        }
        return List.copyOf(scopes);
    }

    private static boolean isOauth(String name, OpenAPI document) {
        Map<String, SecurityScheme> schemes = document.getComponents() == null
                ? null
                : document.getComponents().getSecuritySchemes();
        SecurityScheme scheme = schemes == null ? null : schemes.get(name);
        return scheme != null
                && (scheme.getType() == SecurityScheme.Type.OAUTH2
                        || scheme.getType() == SecurityScheme.Type.OPENIDCONNECT);
    }
}
