package io.github.thrivesdk.codegen.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The sections of a document to which references point, with a name for everything that they point at. */
final class Sections {
    private final SourceFiles files;
    private final Path file;
    private final boolean old;
    private final Map<Position, Map<Target, String>> names = new HashMap<>();
    private final Map<Position, Set<String>> taken = new HashMap<>();

    /** The sections of the document that a file begins. */
    Sections(SourceFiles files, Path file) {
        JsonNode root = files.tree(file);
        this.files = files;
        this.file = file;
        this.old = root.has("swagger");
        for (Position position : List.of(Position.SCHEMA, Position.PARAMETER, Position.RESPONSE, Position.BODY)) {
            List<String> section = section(position);
            if (section != null) {
                nameEntries(position, new Target(file, section).find(root), section);
            }
        }
    }

    /** The name of what a reference points at, or null if it has none yet. */
    @Nullable
    String nameOf(Position position, Target target) {
        List<String> section = section(position);
        return section != null && target.file().equals(file) && target.isEntryOf(section)
                ? target.keys().get(section.size())
                : names.getOrDefault(position, Map.of()).get(target);
    }

    /** Gives a new name to what a reference points at. */
    String name(Position position, Target target) {
        Set<String> others = taken.computeIfAbsent(position, ignored -> new HashSet<>());
        String name = target.name();
        for (int number = 2; !others.add(name); number++) {
            name = target.name() + number;
        }
        names.computeIfAbsent(position, ignored -> new HashMap<>()).put(target, name);
        return name;
    }

    /** The keys of the section where what stands at a position has a name, or null if there is none. */
    @Nullable
    List<String> section(Position position) {
        return switch (position) {
            case SCHEMA -> old ? List.of("definitions") : List.of("components", "schemas");
            case PARAMETER -> old ? List.of("parameters") : List.of("components", "parameters");
            case RESPONSE -> old ? List.of("responses") : List.of("components", "responses");
            case BODY -> old ? null : List.of("components", "requestBodies");
            default -> null;
        };
    }

    /** An entry that is nothing but a reference gives its name to what it points at. */
    private void nameEntries(Position position, JsonNode entries, List<String> section) {
        entries.properties().forEach(entry -> {
            taken.computeIfAbsent(position, ignored -> new HashSet<>()).add(entry.getKey());
            JsonNode reference = entry.getValue().path("$ref");
            if (reference.isTextual() && entry.getValue().size() == 1) {
                Target target = files.end(Target.of(reference.asText(), file), file);
                if (!target.file().equals(file) || !target.isEntryOf(section)) {
                    names.computeIfAbsent(position, ignored -> new HashMap<>()).putIfAbsent(target, entry.getKey());
                }
            }
        });
    }

    /** Whether an entry of a section is the one that gave its name to what it points at. */
    boolean isNamedBy(Position position, Target target, String entry) {
        return entry.equals(names.getOrDefault(position, Map.of()).get(target));
    }

    /** The place of a section in a document that is being made. */
    ObjectNode within(ObjectNode document, List<String> section) {
        ObjectNode node = document;
        for (String key : section) {
            node = node.get(key) instanceof ObjectNode found ? found : node.putObject(key);
        }
        return node;
    }
}
