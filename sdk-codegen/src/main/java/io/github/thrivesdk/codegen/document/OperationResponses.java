package io.github.thrivesdk.codegen.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Each operation says how it succeeds and how it fails. */
final class OperationResponses implements LintRule {
    @Override
    public void check(LintedDocument document, Findings findings) {
        for (OperationPart operation : document.operations()) {
            Place place = operation.place().child("responses");
            List<String> statuses = statuses(operation.node().path("responses"));
            statuses.stream()
                    .filter(status -> !status.matches("default|[1-5]\\d\\d|[1-5]XX"))
                    .forEach(status -> findings.add(
                            place.child(status), "is no status", "write a status in quotes, or `default`"));
            if (statuses.stream().noneMatch(status -> status.startsWith("2"))) {
                findings.add(place, "says nothing of success", "add a response of the 200 range");
            }
            if (statuses.stream().noneMatch(status -> status.matches("default|4.*"))) {
                findings.add(place, "says nothing of failure", "add `default`, or the 4xx that are known");
            }
        }
    }

    private static List<String> statuses(JsonNode responses) {
        List<String> statuses = new ArrayList<>();
        responses.fieldNames().forEachRemaining(statuses::add);
        statuses.removeIf(status -> status.startsWith("x-"));
        return statuses;
    }
}
