package io.github.thrivesdk.codegen.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The table of environments is sound, and no other part of the document contradicts it. */
final class Environments implements LintRule {
    private static final String KEY = "x-thrive-environments";
    private static final Keys KEYS = Keys.of("name! title! publicHost! userHost!");
    private static final String TOKEN_PATH = "/oauth2/token/:tenantId";

    @Override
    public void check(LintedDocument document, Findings findings) {
        JsonNode table = document.top(KEY);
        if (table.isEmpty()) {
            findings.add(Place.DOCUMENT, "has no `" + KEY + "`", "list the environments with both their hosts");
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < table.size(); i++) {
            checkRow(Place.of(KEY).child(i), table.path(i), seen, findings);
        }
        checkServers(document, findings);
        for (Part scheme : document.parts(Kind.SECURITY)) {
            checkTokenUrl(document, scheme, findings);
        }
    }

    private static void checkRow(Place place, JsonNode row, Set<String> seen, Findings findings) {
        KnownKeys.check(KEYS, place, row, findings);
        if (!row.path("name").asText().matches("[A-Z]+(_[A-Z]+)*")) {
            findings.add(place.child("name"), "becomes a Java constant", "write it in capitals: PRODUCTION");
        }
        if (!seen.add(row.path("name").asText())) {
            findings.add(place.child("name"), "is there twice", "give each environment a name of its own");
        }
        for (String key : List.of("publicHost", "userHost")) {
            String host = row.path(key).asText();
            if (!host.matches("https://[a-z0-9.-]+")) {
                findings.add(place.child(key), "credentials go there", "write `https://` and a host, nothing after it");
            } else if (!seen.add(host)) {
                findings.add(
                        place.child(key),
                        "another environment has this host",
                        "give each environment hosts of its own");
            }
        }
    }

    private static void checkServers(LintedDocument document, Findings findings) {
        for (Part server : document.parts(Kind.SERVER)) {
            String group = server.place().toString();
            String url = server.text("url");
            boolean shared = group.startsWith("servers");
            List<String> known = new ArrayList<>(hosts(document, "publicHost"));
            if (!shared) {
                known.addAll(hosts(document, "userHost"));
            }
            if (!known.contains(url)) {
                findings.add(
                        server.place().child("url"),
                        url + " is no " + (shared ? "public host" : "host") + " of an environment",
                        Spelling.cure(url, known));
            }
        }
        Set<String> listed = new HashSet<>();
        document.top("servers").forEach(server -> listed.add(server.path("url").asText()));
        hosts(document, "publicHost").stream()
                .filter(host -> !listed.contains(host))
                .forEach(host ->
                        findings.add(Place.of("servers"), "lacks " + host, "add it, or remove its environment"));
        document.operations().forEach(operation -> checkTokenUse(document, operation, findings));
    }

    /** Where an operation goes is told by its token use; other readers of the document go by its servers. */
    private static void checkTokenUse(LintedDocument document, OperationPart operation, Findings findings) {
        if (operation.isInternal()) {
            return;
        }
        boolean webhooks = operation.node().path("x-thrive-token-use").asText().equals("webhooks");
        Set<String> hosts = new HashSet<>();
        JsonNode own = operation.node().path("servers");
        (own.isMissingNode() ? document.top("servers") : own)
                .forEach(server -> hosts.add(server.path("url").asText()));
        Set<String> due = new HashSet<>(hosts(document, webhooks ? "userHost" : "publicHost"));
        if (!hosts.equals(due)) {
            findings.add(
                    operation.place().child("servers"),
                    "its token use sends it to " + Spelling.list(new TreeSet<>(due)),
                    "list these servers");
        }
        for (JsonNode alternative : operation.node().path("security")) {
            alternative.fieldNames().forEachRemaining(scheme -> {
                String host = tokenUrl(document.components("securitySchemes").path(scheme))
                        .replace(TOKEN_PATH, "");
                if (!host.isEmpty() && !due.contains(host)) {
                    findings.add(
                            operation.place().child("security"),
                            "the tokens of `" + scheme + "` are not for the hosts that its token use sends it to",
                            "name the other OAuth scheme, or change `x-thrive-token-use`");
                }
            });
        }
    }

    private static void checkTokenUrl(LintedDocument document, Part scheme, Findings findings) {
        String url = tokenUrl(scheme.node());
        if (url.isEmpty()) {
            return;
        }
        List<String> known = new ArrayList<>(hosts(document, "publicHost"));
        known.addAll(hosts(document, "userHost"));
        known.replaceAll(host -> host + TOKEN_PATH);
        if (!known.contains(url)) {
            findings.add(
                    scheme.place().child("flows").child("clientCredentials").child("tokenUrl"),
                    url + " is no token URL of an environment",
                    Spelling.cure(url, known));
        }
    }

    private static String tokenUrl(JsonNode scheme) {
        return scheme.path("flows").path("clientCredentials").path("tokenUrl").asText("");
    }

    private static List<String> hosts(LintedDocument document, String key) {
        List<String> hosts = new ArrayList<>();
        document.top(KEY).forEach(row -> hosts.add(row.path(key).asText()));
        return hosts;
    }
}
