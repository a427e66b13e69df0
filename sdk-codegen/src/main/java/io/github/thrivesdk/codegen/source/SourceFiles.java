package io.github.thrivesdk.codegen.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.thrivesdk.codegen.GenerationException;
import io.swagger.v3.parser.util.DeserializationUtils;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The files of a document, each read once. */
final class SourceFiles {
    /** What the parser takes of a YAML file unless told otherwise is 3 MB. */
    private static final int YAML_LIMIT = 256 * 1024 * 1024;

    static final int LONGEST_CHAIN = 16;

    private final Map<Path, JsonNode> trees = new LinkedHashMap<>();

    /** The content of a file; a missing node if there is no such file. */
    JsonNode tree(Path file) {
        return trees.computeIfAbsent(file, SourceFiles::read);
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
            if (found.size() != 1 || !reference.isTextual() || OneDocument.isRemote(reference.asText())) {
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

    private static JsonNode read(Path file) {
        if (!Files.isRegularFile(file)) {
            return MissingNode.getInstance();
        }
        try {
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            if (file.toString().endsWith(".md")) {
                return TextNode.valueOf(text);
            }
            DeserializationUtils.getOptions().setMaxYamlCodePoints(YAML_LIMIT);
            return DeserializationUtils.deserializeIntoTree(text, file.toString());
        } catch (IOException e) {
            throw new GenerationException(file.toString(), "it cannot be read: " + e.getMessage());
        } catch (RuntimeException e) {
            throw new GenerationException(
                    file.toString(),
                    "it is neither JSON nor YAML: " + e.getMessage() + "; mend it, or convert it to UTF-8");
        }
    }
}
