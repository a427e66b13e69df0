package io.github.thrivesdk.codegen.change;

import com.fasterxml.jackson.databind.JsonNode;

/** Reports changed descriptions once per place. */
final class Wording {
    private Wording() {}

    static void report(JsonNode before, JsonNode after, ChangeList place) {
        for (String key : new String[] {"summary", "description", "title", "externalDocs"}) {
            if (!before.path(key).equals(after.path(key))) {
                place.harmless("wording changed", "documentation only");
                return;
            }
        }
    }
}
