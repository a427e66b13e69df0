package io.github.thrivesdk.codegen.change;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the change of an operation's parameters means to those who pass them. */
final class ParameterRules {
    private static final Set<String> KNOWN = Set.of(
            "name", "in", "description", "required", "schema", "example", "examples", "deprecated", "style", "explode");

    private final SchemaRules schemas;

    ParameterRules(SchemaRules schemas) {
        this.schemas = schemas;
    }

    void report(SortedMap<String, JsonNode> before, SortedMap<String, JsonNode> after, ChangeList operation) {
        Set<String> keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        for (String key : keys) {
            report(before.get(key), after.get(key), operation.within("parameter `" + key + "`"));
        }
    }

    private void report(@Nullable JsonNode before, @Nullable JsonNode after, ChangeList place) {
        if (before == null && after != null) {
            added(after, place);
        } else if (after == null) {
            place.breaking("removed", "callers can no longer pass it");
        } else if (before != null) {
            changed(before, after, place);
        }
    }

    private static void added(JsonNode parameter, ChangeList place) {
        if (OperationRules.flag(parameter, "required")) {
            place.breaking("added as required", "every call must pass it");
        } else {
            place.compatible("added", "callers may pass it");
        }
    }

    private void changed(JsonNode before, JsonNode after, ChangeList place) {
        if (OperationRules.flag(before, "required") != OperationRules.flag(after, "required")) {
            boolean isRequired = OperationRules.flag(after, "required");
            place.add(
                    isRequired ? Step.MAJOR : Step.MINOR,
                    isRequired ? "became required" : "became optional",
                    isRequired ? "every call must pass it" : "callers may leave it out");
        }
        place.ifDiffers(before.path("style"), after.path("style"), Step.MINOR, "style", "sent in another form");
        place.ifDiffers(before.path("explode"), after.path("explode"), Step.MINOR, "explode", "sent in another form");
        schemas.report(before.path("schema"), after.path("schema"), Travel.SENT, place);
        Wording.report(before, after, place);
        OtherKeywords.report(before, after, KNOWN, place);
    }
}
