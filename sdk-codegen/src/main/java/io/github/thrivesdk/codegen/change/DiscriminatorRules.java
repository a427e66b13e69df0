package io.github.thrivesdk.codegen.change;

import com.fasterxml.jackson.databind.JsonNode;

/** What it means that values, such as events, are told apart in another way. */
final class DiscriminatorRules {
    private DiscriminatorRules() {}

    static void report(JsonNode was, JsonNode is, ChangeList place) {
        place.ifDiffers(
                was.path("propertyName"), is.path("propertyName"), Step.MAJOR, "property", "it is read in another way");
        Sides<JsonNode> mapping =
                new Sides<>(Document.byName(was.path("mapping")), Document.byName(is.path("mapping")));
        mapping.removed((value, type) -> place.breaking(
                "`" + value + "` removed",
                "it comes as unknown, and code that looks for " + name(type) + " misses it"));
        mapping.added((value, type) ->
                place.compatible("`" + value + "` added", "it comes as " + name(type) + ", and no longer as unknown"));
        mapping.kept((value, before, after) -> place.within("`" + value + "`")
                .ifDiffers(name(before), name(after), Step.MAJOR, "type", "it comes as another Java type"));
    }

    private static String name(JsonNode reference) {
        String text = reference.asText();
        return text.substring(text.lastIndexOf('/') + 1);
    }
}
