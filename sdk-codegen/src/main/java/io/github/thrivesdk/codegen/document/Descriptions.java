package io.github.thrivesdk.codegen.document;

import java.util.EnumSet;
import java.util.Set;

/** Everything that readers meet is described in sentences; they become Javadoc. Operations have a title as well. */
final class Descriptions implements LintRule {
    private static final Set<Kind> DESCRIBED =
            EnumSet.of(Kind.INFO, Kind.TAG, Kind.OPERATION, Kind.PARAMETER, Kind.BODY, Kind.RESPONSE, Kind.SECURITY);

    @Override
    public void check(LintedDocument document, Findings findings) {
        document.parts().stream().filter(Descriptions::isDescribed).forEach(part -> checkDescription(part, findings));
        document.operations().forEach(operation -> checkSummary(operation, findings));
    }

    private static boolean isDescribed(Part part) {
        String group = part.place().fromEnd(1);
        boolean isNamedSchema = part.kind() == Kind.SCHEMA && (group.equals("schemas") || group.equals("properties"));
        return !part.isReference() && (DESCRIBED.contains(part.kind()) || isNamedSchema);
    }

    private static void checkDescription(Part part, Findings findings) {
        String description = part.text("description").strip();
        if (description.isEmpty()) {
            findings.add(part.place(), "has no description", "say in a sentence what it is or does");
        } else if (!description.matches("(?s).*[.!?]")) {
            findings.add(part.place().child("description"), "is no sentence", "end it with a full stop");
        }
    }

    private static void checkSummary(OperationPart operation, Findings findings) {
        String summary = operation.node().path("summary").asText("").strip();
        if (summary.isEmpty()) {
            findings.add(operation.place(), "has no summary", "give it a title such as: List users");
        } else if (!Character.isUpperCase(summary.charAt(0)) || summary.endsWith(".")) {
            findings.add(
                    operation.place().child("summary"),
                    "is no title",
                    "begin it with a capital and end it without a full stop: List users");
        }
    }
}
