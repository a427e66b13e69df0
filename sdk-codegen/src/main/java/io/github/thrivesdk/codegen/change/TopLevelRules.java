package io.github.thrivesdk.codegen.change;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a change outside operations and schemas means: environments, security schemes and what is left. */
final class TopLevelRules {
    private static final Set<String> KNOWN = Set.of(
            "openapi",
            "info",
            "paths",
            "components",
            "tags",
            "servers",
            "security",
            "externalDocs",
            "x-thrive-environments");

    private final Document before;
    private final Document after;
    private final ChangeList changes;

    TopLevelRules(Document before, Document after, ChangeList changes) {
        this.before = before;
        this.after = after;
        this.changes = changes;
    }

    void report() {
        environments();
        schemes();
        ChangeList document = changes.at("The document", "document");
        Wording.report(before.top("info"), after.top("info"), document);
        OtherKeywords.report(before.root(), after.root(), KNOWN, document);
    }

    private void environments() {
        Sides<JsonNode> environments =
                new Sides<>(byName(before.top("x-thrive-environments")), byName(after.top("x-thrive-environments")));
        cameAndWent(environments, "environment");
        environments.kept((name, was, is) -> environment(was, is, place("environment", name)));
    }

    private static void environment(JsonNode was, JsonNode is, ChangeList place) {
        for (String host : new String[] {"publicHost", "userHost"}) {
            place.ifDiffers(
                    was.path(host).asText(),
                    is.path(host).asText(),
                    Step.MINOR,
                    host,
                    "requests and their credentials go to another host");
        }
    }

    private void schemes() {
        Sides<JsonNode> schemes =
                new Sides<>(before.components("securitySchemes"), after.components("securitySchemes"));
        cameAndWent(schemes, "security scheme");
        schemes.kept((name, was, is) -> scheme(was, is, place("security scheme", name)));
    }

    private static void scheme(JsonNode was, JsonNode is, ChangeList place) {
        place.ifDiffers(was.path("type"), is.path("type"), Step.MAJOR, "type", "users authorise in another way");
        place.ifDiffers(was.path("scheme"), is.path("scheme"), Step.MAJOR, "scheme", "users authorise in another way");
        Sides<JsonNode> scopes = new Sides<>(scopes(was), scopes(is));
        scopes.removed(
                (scope, text) -> place.breaking("scope " + scope + " removed", "those who ask for it are refused"));
        scopes.added((scope, text) -> place.compatible("scope " + scope + " added", "users may ask for it"));
        place.ifDiffers(tokenUrls(was), tokenUrls(is), Step.MINOR, "token URLs", "credentials go to another address");
    }

    private static SortedMap<String, JsonNode> scopes(JsonNode scheme) {
        SortedMap<String, JsonNode> scopes = new TreeMap<>();
        scheme.path("flows").forEach(flow -> scopes.putAll(Document.byName(flow.path("scopes"))));
        return scopes;
    }

    private static SortedMap<String, String> tokenUrls(JsonNode scheme) {
        SortedMap<String, String> urls = new TreeMap<>();
        scheme.path("flows")
                .properties()
                .forEach(flow ->
                        urls.put(flow.getKey(), flow.getValue().path("tokenUrl").asText()));
        return urls;
    }

    private void cameAndWent(Sides<JsonNode> things, String noun) {
        things.removed((name, thing) -> place(noun, name).breaking("removed", "those who use it fail"));
        things.added((name, thing) -> place(noun, name).compatible("added", "one more to choose"));
    }

    private ChangeList place(String noun, String name) {
        return changes.at("The document", noun + " `" + name + "`");
    }

    private static SortedMap<String, JsonNode> byName(JsonNode list) {
        SortedMap<String, JsonNode> entries = new TreeMap<>();
        list.forEach(entry -> entries.put(entry.path("name").asText(), entry));
        return entries;
    }
}
