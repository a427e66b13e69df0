package io.github.thrivesdk.codegen.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a reference points at.
 *
 * @param file the file
 * @param keys the keys that lead to it within the file
 */
record Target(Path file, List<String> keys) {
    private static final Set<String> SAYS_NOTHING = Set.of(
            "components",
            "schemas",
            "definitions",
            "$defs",
            "parameters",
            "responses",
            "requestBodies",
            "properties",
            "schema",
            "content",
            "paths",
            "items");

    /** What a reference in a file points at. */
    static Target of(String reference, Path from) {
        int hash = reference.indexOf('#');
        String file = hash < 0 ? reference : reference.substring(0, hash);
        String pointer = hash < 0 ? "" : reference.substring(hash + 1);
        Path target = file.isEmpty() ? from : beside(from, file);
        List<String> keys = Stream.of(pointer.split("/", -1))
                .skip(1)
                .map(key -> decoded(key).replace("~1", "/").replace("~0", "~"))
                .toList();
        return new Target(target, keys);
    }

    /** A path that no file can have leads where no file is. */
    private static Path beside(Path from, String file) {
        if (RemoteFile.isUrl(file)) {
            return RemoteFile.of(file);
        }
        if (RemoteFile.is(from)) {
            return RemoteFile.beside(from, file);
        }
        try {
            return from.resolveSibling(decoded(file.replaceFirst("(?i)^file://(?=/)", "")))
                    .normalize();
        } catch (InvalidPathException e) {
            return from.resolve("no-such-file");
        }
    }

    /** What stands under a key of it. */
    Target under(String key) {
        return new Target(file, Stream.concat(keys.stream(), Stream.of(key)).toList());
    }

    /** A reference to it, from whichever file. */
    String reference() {
        String path = file.toString().replace('\\', '/').replace("%", "%25").replace("#", "%23");
        return (RemoteFile.is(file) ? RemoteFile.shown(file) : path)
                + "#"
                + keys.stream()
                        .map(key ->
                                "/" + key.replace("~", "~0").replace("/", "~1").replace("%", "%25"))
                        .collect(Collectors.joining());
    }

    /** The same place in another file. */
    Target in(Path other) {
        return new Target(other, keys);
    }

    /** What stands there in a tree; a missing node if nothing does. */
    JsonNode find(JsonNode root) {
        JsonNode node = root;
        for (String key : keys) {
            node = node.isArray() && key.matches("\\d{1,9}") ? node.path(Integer.parseInt(key)) : node.path(key);
        }
        return node == null ? MissingNode.getInstance() : node;
    }

    /** Whether it is an entry of a section of a document, such as {@code #/components/schemas/Pet}. */
    boolean isEntryOf(List<String> section) {
        return keys.size() == section.size() + 1
                && keys.subList(0, section.size()).equals(section);
    }

    /** A name for it, made of what its place and file are called. */
    String name() {
        String told = keys.stream()
                .filter(key -> !SAYS_NOTHING.contains(key))
                .map(key -> key.replaceAll("[^A-Za-z0-9.-]+", "_"))
                .collect(Collectors.joining("_"));
        String file = RemoteFile.shown(file()).replaceFirst(".*[/\\\\]", "").replaceFirst("\\.\\w+$", "");
        String name = told.isEmpty() ? file.replaceAll("[^A-Za-z0-9._-]+", "_") : told;
        return name.matches(".*[A-Za-z0-9].*") ? name : "Referenced";
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
