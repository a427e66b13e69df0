package io.github.thrivesdk.codegen.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.thrivesdk.codegen.GenerationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The files of a document, each read once. */
final class SourceFiles {
    static final int LONGEST_CHAIN = 16;

    private final Map<Path, JsonNode> trees = new LinkedHashMap<>();
    private final RemoteFile remote = new RemoteFile();

    /** The content of a file; a missing node if there is no such file. */
    JsonNode tree(Path file) {
        return trees.computeIfAbsent(file, this::read);
    }

    /**
     * What a reference leads to in the end, if it leads to others of which there is nothing else to say. Those of the
     * document itself have names of their own, and stay.
     */
    Target end(Target target, Path document) {
        Target end = target;
        for (int i = 0; i < LONGEST_CHAIN && !end.file().equals(document); i++) {
            JsonNode found = end.find(tree(end.file()));
            JsonNode reference = found.path("$ref");
            if (found.size() != 1 || !reference.isTextual()) {
                return end;
            }
            end = Target.of(reference.asText(), end.file());
        }
        return end;
    }

    /** Takes this for the content of a file. */
    void put(Path file, JsonNode tree) {
        trees.put(file, tree);
    }

    /** What is wrong with a reference that leads nowhere, and the cure. */
    static String missing(String reference) {
        return RemoteFile.isUrl(reference)
                ? "it refers to " + reference + ", which cannot be had from there; download it, and refer to the file"
                : "it refers to " + reference + ", which is not there; mend the reference or add what it points at";
    }

    private JsonNode read(Path file) {
        byte[] bytes = bytes(file);
        if (bytes == null) {
            return MissingNode.getInstance();
        }
        SourceText text = new SourceText(RemoteFile.shown(file), bytes);
        return file.toString().endsWith(".md") ? TextNode.valueOf(text.toString()) : text.tree();
    }

    private byte @Nullable [] bytes(Path file) {
        if (RemoteFile.is(file)) {
            return remote.read(file);
        }
        try {
            return Files.isRegularFile(file) ? Files.readAllBytes(file) : null;
        } catch (IOException e) {
            throw new GenerationException(file.toString(), "it cannot be read: " + e + "; see who may read it");
        }
    }
}
