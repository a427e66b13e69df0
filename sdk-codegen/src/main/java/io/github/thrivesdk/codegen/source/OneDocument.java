package io.github.thrivesdk.codegen.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.thrivesdk.codegen.GenerationException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes one document of all its files. A reference to a schema, parameter, response or request body wherever it is
 * becomes one to a named component; any other reference gives way to what it points at. What no code is made of, such
 * as examples and callbacks, is left out.
 */
final class OneDocument {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final Pattern VERSIONS = Pattern.compile("openapi 3\\.[012]\\b|swagger 2\\b");

    private final SourceFiles files;
    private final Path file;
    private final Sections sections;
    private final Deque<Named> pending = new ArrayDeque<>();
    private final Deque<Target> within = new ArrayDeque<>();

    private record Named(Position position, Target target, String name) {}

    private OneDocument(SourceFiles files, Path file) {
        this.files = files;
        this.file = file;
        this.sections = new Sections(files, file);
    }

    /** The document that a file begins. */
    static ObjectNode of(Path file) {
        SourceFiles files = new SourceFiles();
        if (!(files.tree(file) instanceof ObjectNode root)) {
            throw new GenerationException(
                    file.toString(), "it is no OpenAPI document; begin with a key such as `openapi: 3.0.3`");
        }
        requireVersion(file, root);
        ObjectNode whole = new SectionFiles(files, file).expand(withoutOwnAddress(root));
        files.put(file, whole);
        return new OneDocument(files, file).read(whole);
    }

    private static void requireVersion(Path file, ObjectNode root) {
        String key = root.has("openapi") ? "openapi" : "swagger";
        String version = root.path(key).asText();
        if (!root.hasNonNull(key)) {
            throw new GenerationException(
                    file.toString(),
                    "it does not say that it is an OpenAPI document; begin with a key such as `openapi: 3.0.3`, or"
                            + " convert it if it is of another kind");
        }
        if (!VERSIONS.matcher(key + " " + version).lookingAt()) {
            throw new GenerationException(
                    file + "#/" + key,
                    "it is of version " + version + "; convert it to OpenAPI 3.0, 3.1 or 3.2, or to Swagger 2.0");
        }
    }

    /** OpenAPI 3.2 lets a document say its URL, by which it may refer to itself. */
    private static ObjectNode withoutOwnAddress(ObjectNode root) {
        String address = root.path("$self").asText();
        if (RemoteFile.isUrl(address)) {
            root.findParents("$ref").stream()
                    .map(ObjectNode.class::cast)
                    .filter(parent -> parent.get("$ref").asText().startsWith(address + "#"))
                    .forEach(parent ->
                            parent.put("$ref", parent.get("$ref").asText().substring(address.length())));
        }
        return root;
    }

    private ObjectNode read(JsonNode root) {
        ObjectNode document = (ObjectNode) copy(root, Position.DOCUMENT, file, "");
        while (!pending.isEmpty()) {
            Named next = pending.removeFirst();
            List<String> section = sections.section(next.position);
            if (section != null) {
                JsonNode found = next.target.find(files.tree(next.target.file()));
                sections.within(document, section)
                        .set(next.name, copy(found, next.position, next.target.file(), "/" + next.name));
            }
        }
        return document;
    }

    private JsonNode copy(JsonNode node, Position position, Path from, String place) {
        if (node instanceof ArrayNode items) {
            ArrayNode copy = NODES.arrayNode();
            for (JsonNode item : items) {
                copy.add(copy(item, position.ofItem(), from, place + "/" + copy.size()));
            }
            return copy;
        }
        if (!(node instanceof ObjectNode object) || position == Position.DATA) {
            if (position.hasParts() && !node.isNull()) {
                throw new GenerationException(
                        RemoteFile.shown(from) + "#" + place,
                        "it is the value '" + node.asText() + "' where an object or a list has to be; mend it");
            }
            return node;
        }
        JsonNode reference = object.path("$ref");
        if (position == Position.PARAMETER && reference.isTextual() && object.has("in")) {
            return copy(withSchema(object), position, from, place);
        }
        return reference.isTextual()
                ? referred(object, reference.asText(), position, from, place)
                : members(object, position, from, place);
    }

    /** A parameter that refers to its schema where it should hold it. */
    private static ObjectNode withSchema(ObjectNode parameter) {
        ObjectNode whole = parameter.deepCopy();
        whole.putObject("schema").set("$ref", whole.remove("$ref"));
        return whole;
    }

    private ObjectNode members(ObjectNode object, Position position, Path from, String place) {
        Unsupported.refuse(object, position, RemoteFile.shown(from) + "#" + place);
        ObjectNode copy = NODES.objectNode();
        object.properties().forEach(member -> {
            String key = member.getKey();
            boolean isReference = key.equals("$ref") && member.getValue().isTextual();
            Position below = isReference ? Position.DATA : position.under(key);
            if (below != Position.NOTHING) {
                copy.set(key, copy(member.getValue(), below, from, place + "/" + key));
            }
        });
        if (position == Position.SCHEMA && object.path("discriminator").path("mapping") instanceof ObjectNode mapping) {
            ObjectNode discriminator = ((ObjectNode) object.get("discriminator")).deepCopy();
            discriminator.set("mapping", mapped(mapping, from));
            copy.set("discriminator", discriminator);
        }
        return copy;
    }

    private JsonNode referred(ObjectNode object, String reference, Position position, Path from, String place) {
        Target target = existing(files.end(Target.of(reference, from), file));
        if (target == null && position == Position.SCHEMA) {
            return NODES.objectNode()
                    .put("description", "The document refers to `" + reference + "`, which is not there.");
        }
        if (target == null && position == Position.PLAIN) {
            // The parser would look for it everywhere, and print a stack trace for want of it.
            ObjectNode rest = members(object, position, from, place);
            rest.remove("$ref");
            return rest;
        }
        if (target == null) {
            throw new GenerationException(RemoteFile.shown(from) + "#" + place, SourceFiles.missing(reference));
        }
        return sections.section(position) == null || isEntry(position, target, from, place)
                ? inPlace(object, target, position, place)
                : named(object, target, position);
    }

    /** Whether the reference is an entry of a section, and what it points at bears the entry's name. */
    private boolean isEntry(Position position, Target target, Path from, String place) {
        List<String> section = sections.section(position);
        String prefix = section == null ? "" : "/" + String.join("/", section) + "/";
        return section != null
                && from.equals(file)
                && place.startsWith(prefix)
                && sections.isNamedBy(position, target, place.substring(prefix.length()));
    }

    private ObjectNode named(ObjectNode object, Target target, Position position) {
        ObjectNode copy = object.deepCopy();
        copy.put("$ref", "#/" + String.join("/", sectionOf(position)) + "/" + escaped(nameOf(position, target)));
        return copy;
    }

    private String nameOf(Position position, Target target) {
        String known = sections.nameOf(position, target);
        if (known != null) {
            return known;
        }
        String name = sections.name(position, target);
        pending.add(new Named(position, target, name));
        return name;
    }

    private List<String> sectionOf(Position position) {
        List<String> section = sections.section(position);
        return section == null ? List.of() : section;
    }

    /** What it points at, with what stands beside the reference. */
    private JsonNode inPlace(ObjectNode object, Target target, Position position, String place) {
        if (within.contains(target)) {
            throw new GenerationException(
                    RemoteFile.shown(target.file()) + "#/" + String.join("/", target.keys()),
                    "it refers to itself, which only schemas may do; break the circle");
        }
        within.push(target);
        JsonNode copy = copy(target.find(files.tree(target.file())), position, target.file(), place);
        within.pop();
        if (copy instanceof ObjectNode found) {
            members(object, position, target.file(), place).properties().forEach(member -> {
                if (!member.getKey().equals("$ref")) {
                    found.set(member.getKey(), member.getValue());
                }
            });
        }
        return copy;
    }

    /** A target that is there; a file may refer to the sections of the document that it is a part of. */
    private @Nullable Target existing(Target target) {
        if (!target.find(files.tree(target.file())).isMissingNode()) {
            return target;
        }
        Target inRoot = target.in(file);
        return target.keys().isEmpty() || inRoot.find(files.tree(file)).isMissingNode() ? null : inRoot;
    }

    private ObjectNode mapped(ObjectNode mapping, Path from) {
        ObjectNode copy = NODES.objectNode();
        mapping.properties().forEach(entry -> {
            String reference = entry.getValue().asText();
            boolean isName = !reference.contains("/") && !reference.contains("#") && !reference.matches(".*\\.\\w+");
            Target target = isName ? null : existing(files.end(Target.of(reference, from), file));
            copy.put(
                    entry.getKey(),
                    target == null
                            ? reference
                            : "#/" + String.join("/", sectionOf(Position.SCHEMA)) + "/"
                                    + escaped(nameOf(Position.SCHEMA, target)));
        });
        return copy;
    }

    private static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }
}
