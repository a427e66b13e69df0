package io.github.thrivesdk.codegen.change;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;

/** What the change of one operation means to those who call it. */
final class OperationRules {
    private static final Set<String> KNOWN = Set.of(
            "operationId",
            "tags",
            "summary",
            "description",
            "externalDocs",
            "parameters",
            "requestBody",
            "responses",
            "security",
            "deprecated",
            "x-thrive-token-use",
            "x-thrive-repeat",
            "x-thrive-success",
            "x-thrive-internal",
            "x-thrive-scopes-inferred",
            "x-thrive-evidence",
            "x-thrive-paging",
            "x-thrive-bulk");

    private final ParameterRules parameters;
    private final BodyRules bodies;

    OperationRules(Document before, Document after) {
        SchemaRules schemas = new SchemaRules(before, after);
        this.parameters = new ParameterRules(schemas);
        this.bodies = new BodyRules(schemas);
    }

    /** Reports everything that differs between two versions of an operation. */
    void report(DocumentOperation before, DocumentOperation after, ChangeList place) {
        place.ifDiffers(
                before.request(),
                after.request(),
                Step.MINOR,
                "request",
                "the same method, the request goes elsewhere");
        place.ifDiffers(
                before.node().path("tags"),
                after.node().path("tags"),
                Step.MAJOR,
                "tags",
                "the method moves to another accessor");
        parameters.report(before.parameters(), after.parameters(), place);
        place.ifDiffers(
                inBoth(before.requiredParameters(), after.requiredParameters()),
                inBoth(after.requiredParameters(), before.requiredParameters()),
                Step.MAJOR,
                "order of required parameters",
                "the compiler may not notice, since they can be of one type");
        bodies.request(before.requestBody(), after.requestBody(), place);
        bodies.responses(before.responses(), after.responses(), place);
        SecurityRules.report(before.security(), after.security(), place);
        FactRules.report(before, after, place);
        Wording.report(before.node(), after.node(), place);
        OtherKeywords.report(before.node(), after.node(), KNOWN, place);
    }

    private static List<String> inBoth(List<String> parameters, List<String> others) {
        return parameters.stream().filter(others::contains).toList();
    }

    /** Whether a flag such as {@code required} is set. */
    static boolean flag(JsonNode node, String name) {
        return node.path(name).asBoolean(false);
    }
}
