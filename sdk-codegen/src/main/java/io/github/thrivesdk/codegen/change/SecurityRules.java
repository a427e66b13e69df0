package io.github.thrivesdk.codegen.change;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

/** What a change of the alternatives that authorise a call means to those who hold one of them. */
final class SecurityRules {
    private SecurityRules() {}

    /** Each entry is an alternative of its own, so losing one breaks those who rely on it. */
    static void report(JsonNode before, JsonNode after, ChangeList operation) {
        ChangeList place = operation.within("security");
        List<String> was = alternatives(before);
        List<String> is = alternatives(after);
        was.stream()
                .filter(alternative -> !is.contains(alternative))
                .forEach(alternative ->
                        place.breaking(alternative + " no longer suffices", "those who authorise with it are refused"));
        is.stream()
                .filter(alternative -> !was.contains(alternative))
                .forEach(alternative -> place.compatible(alternative + " suffices now", "one more way to authorise"));
        if (!was.equals(is) && new TreeSet<>(was).equals(new TreeSet<>(is))) {
            place.harmless("order changed to " + is, "another scope is the least privilege");
        }
    }

    private static List<String> alternatives(JsonNode security) {
        List<String> alternatives = new ArrayList<>();
        security.forEach(requirement -> alternatives.add(print(requirement)));
        return alternatives;
    }

    private static String print(JsonNode requirement) {
        List<String> parts = requirement.properties().stream()
                .map(scheme -> scheme.getKey() + scopes(scheme.getValue()))
                .sorted()
                .toList();
        return parts.isEmpty() ? "no authorisation" : String.join(" and ", parts);
    }

    private static String scopes(JsonNode scopes) {
        List<String> names = StreamSupport.stream(scopes.spliterator(), false)
                .map(JsonNode::asText)
                .sorted()
                .toList();
        return names.isEmpty() ? "" : " (" + String.join(" ", names) + ")";
    }
}
