package io.github.thrivesdk.codegen.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;

/** The table of outbound webhook events and the schemas of their bodies name the same events. */
final class WebhookEvents implements LintRule {
    static final String KEY = "x-thrive-webhook-events";
    private static final Keys TABLE = Keys.of("schema! signatureHeader! subscriptions!");
    private static final Keys SUBSCRIPTION = Keys.of("name! description! events! undescribed evidence!");

    @Override
    public void check(LintedDocument document, Findings findings) {
        JsonNode table = document.top(KEY);
        if (table.isMissingNode()) {
            return;
        }
        Place place = Place.of(KEY);
        KnownKeys.check(TABLE, place, table, findings);
        References.check(
                document,
                "schemas",
                place.child("schema"),
                table.path("schema").path("$ref").asText(),
                findings);
        Set<String> listed = new TreeSet<>();
        JsonNode subscriptions = table.path("subscriptions");
        for (int i = 0; i < subscriptions.size(); i++) {
            checkSubscription(place.child("subscriptions").child(i), subscriptions.path(i), listed, findings);
        }
        JsonNode schema = document.resolve(table.path("schema"));
        checkMapping(place, schema.path("discriminator").path("mapping"), listed, findings);
    }

    private static void checkSubscription(Place place, JsonNode subscription, Set<String> listed, Findings findings) {
        KnownKeys.check(SUBSCRIPTION, place, subscription, findings);
        EvidenceGrades.check(place.child("evidence"), subscription.path("evidence"), findings);
        for (JsonNode event : subscription.path("events")) {
            if (!event.asText().matches("[a-z]+\\.[a-z]+")) {
                findings.add(place.child("events"), "`" + event.asText() + "` is no event type", "write it as sent");
            }
            if (!listed.add(event.asText())) {
                findings.add(place.child("events"), "`" + event.asText() + "` is there twice", "keep one");
            }
        }
    }

    private static void checkMapping(Place place, JsonNode mapping, Set<String> listed, Findings findings) {
        Set<String> mapped = new TreeSet<>();
        mapping.fieldNames().forEachRemaining(mapped::add);
        listed.stream()
                .filter(event -> !mapped.contains(event))
                .forEach(event -> findings.add(
                        place,
                        "no schema is mapped to the event `" + event + "`",
                        "add it to the discriminator's mapping, or list it under `undescribed`"));
        mapped.stream()
                .filter(event -> !listed.contains(event))
                .forEach(event -> findings.add(
                        place, "no subscription has the event `" + event + "`", Spelling.cure(event, listed)));
    }
}
