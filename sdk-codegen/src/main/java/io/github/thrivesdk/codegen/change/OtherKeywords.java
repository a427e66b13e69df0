package io.github.thrivesdk.codegen.change;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;

/** Reports what no rule knows, so that no change goes unseen. */
final class OtherKeywords {
    private OtherKeywords() {}

    static void report(JsonNode before, JsonNode after, Set<String> known, ChangeList place) {
        Set<String> keys = new TreeSet<>();
        before.fieldNames().forEachRemaining(keys::add);
        after.fieldNames().forEachRemaining(keys::add);
        keys.removeAll(known);
        keys.removeIf(key -> before.path(key).equals(after.path(key)));
        keys.forEach(key -> place.compatible("`" + key + "` changed", "no rule knows it: look at it yourself"));
    }
}
