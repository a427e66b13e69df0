package io.github.thrivesdk.codegen.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.thrivesdk.codegen.GenerationException;
import java.nio.file.Path;
import java.util.List;

/**
 * Sections that stand in files of their own: {@code paths: {$ref: paths.yaml}}. OpenAPI does not know such references,
 * but many documents have them. Each becomes a section whose entries are references, which OpenAPI does know.
 */
final class SectionFiles {
    private final SourceFiles files;
    private final Path file;

    SectionFiles(SourceFiles files, Path file) {
        this.files = files;
        this.file = file;
    }

    /** The document with all sections in their places. */
    ObjectNode expand(ObjectNode root) {
        ObjectNode document = root.deepCopy();
        for (String section : List.of("paths", "components", "definitions", "parameters", "responses")) {
            expand(document, section, "/" + section);
        }
        if (document.get("components") instanceof ObjectNode components) {
            for (String section : List.of("schemas", "parameters", "responses", "requestBodies", "pathItems")) {
                expand(components, section, "/components/" + section);
            }
        }
        return document;
    }

    private void expand(ObjectNode parent, String section, String place) {
        for (int i = 1; parent.path(section).path("$ref").isTextual(); i++) {
            if (i > SourceFiles.LONGEST_CHAIN) {
                throw new GenerationException(file + "#" + place, "its references lead nowhere; break the circle");
            }
            ObjectNode entries = (ObjectNode) parent.get(section);
            String reference = entries.remove("$ref").asText();
            parent.set(section, withEntriesOf(reference, entries, place));
        }
    }

    /** What stands beside the reference wins. */
    private ObjectNode withEntriesOf(String reference, ObjectNode beside, String place) {
        Target target = Target.of(reference, file);
        JsonNode found = target.find(files.tree(target.file()));
        if (!found.isObject()) {
            throw new GenerationException(file + "#" + place, SourceFiles.missing(reference));
        }
        ObjectNode entries = JsonNodeFactory.instance.objectNode();
        found.properties().forEach(entry -> {
            if (entry.getKey().equals("$ref") && entry.getValue().isTextual()) {
                entries.put(
                        "$ref",
                        Target.of(entry.getValue().asText(), target.file()).reference());
            } else if (entry.getValue().isObject()) {
                entries.putObject(entry.getKey())
                        .put("$ref", target.under(entry.getKey()).reference());
            } else {
                entries.set(entry.getKey(), entry.getValue());
            }
        });
        return entries.setAll(beside);
    }
}
