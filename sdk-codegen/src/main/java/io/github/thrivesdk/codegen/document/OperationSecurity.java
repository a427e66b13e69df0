package io.github.thrivesdk.codegen.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Each operation says itself which credentials and scopes it accepts. */
final class OperationSecurity implements LintRule {
    @Override
    public void check(LintedDocument document, Findings findings) {
        for (OperationPart operation : document.operations()) {
            JsonNode security = operation.node().path("security");
            if (security.isMissingNode()) {
                findings.add(
                        operation.place(),
                        "does not say which credentials it accepts",
                        "add `security` with the alternatives, such as `- basicAuth: []` and `- oauth2: [api/read]`");
            } else if (security.isEmpty()) {
                findings.add(
                        operation.place().child("security"),
                        "lets everybody in",
                        "list the alternatives, such as `- basicAuth: []` and `- oauth2: [api/read]`");
            }
            for (int i = 0; i < security.size(); i++) {
                checkAlternative(operation, i, security.path(i), findings);
            }
        }
    }

    private static void checkAlternative(OperationPart operation, int index, JsonNode alternative, Findings findings) {
        Place place = operation.place().child("security").child(index);
        if (alternative.isEmpty() && !operation.isInternal()) {
            findings.add(place, "lets everybody in", "name a security scheme");
        }
        alternative
                .properties()
                .forEach(entry ->
                        checkScheme(operation.document(), place.child(entry.getKey()), entry.getValue(), findings));
    }

    private static void checkScheme(LintedDocument document, Place place, JsonNode scopes, Findings findings) {
        JsonNode schemes = document.components("securitySchemes");
        JsonNode scheme = schemes.path(place.fromEnd(0));
        if (scheme.isMissingNode()) {
            findings.add(place, "there is no such security scheme", Spelling.cure(place.fromEnd(0), names(schemes)));
        } else if (scheme.path("type").asText().equals("oauth2")) {
            checkScopes(place, scopes, known(scheme), findings);
        } else if (!scopes.isEmpty()) {
            findings.add(place, "only OAuth has scopes", "write `[]`");
        }
    }

    private static void checkScopes(Place place, JsonNode scopes, List<String> known, Findings findings) {
        if (scopes.isEmpty()) {
            findings.add(place, "names no scope", "name one of " + Spelling.list(known));
        }
        for (JsonNode scope : scopes) {
            if (!known.contains(scope.asText())) {
                findings.add(
                        place,
                        "the scheme `" + place.fromEnd(0) + "` has no scope `" + scope.asText() + "`",
                        Spelling.cure(scope.asText(), known));
            }
        }
    }

    private static List<String> known(JsonNode scheme) {
        List<String> known = new ArrayList<>();
        scheme.path("flows").forEach(flow -> known.addAll(names(flow.path("scopes"))));
        return known;
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
