package io.github.thrivesdk.codegen.document;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Operations are called by a verb and a noun, since that is what people type. */
final class OperationIds implements LintRule {
    private static final List<String> VERBS =
            List.of("list", "get", "create", "update", "delete", "add", "replace", "remove", "suspend", "send");
    private static final Pattern SCHEME =
            Pattern.compile("(" + String.join("|", VERBS) + ")([A-Z][a-z0-9]+)+", Pattern.UNICODE_CASE);

    @Override
    public void check(LintedDocument document, Findings findings) {
        Map<String, OperationPart> first = new HashMap<>();
        for (OperationPart operation : document.operations()) {
            check(operation, findings);
            OperationPart other = first.putIfAbsent(operation.id().toLowerCase(Locale.ROOT), operation);
            if (other != null && !operation.id().isEmpty()) {
                findings.add(
                        operation.place().child("operationId"),
                        "`" + operation.id() + "` is the name of " + other.place() + " too",
                        "give each operation a name of its own");
            }
        }
    }

    private static void check(OperationPart operation, Findings findings) {
        if (operation.id().isEmpty()) {
            findings.add(operation.place(), "has no operationId", "name the method that people will type: listUsers");
        } else if (!SCHEME.matcher(operation.id()).matches()) {
            findings.add(
                    operation.place().child("operationId"),
                    "`" + operation.id() + "` is not a verb and a noun in camelCase",
                    "begin with one of " + Spelling.list(VERBS) + " and go on like listUsers");
        }
    }
}
