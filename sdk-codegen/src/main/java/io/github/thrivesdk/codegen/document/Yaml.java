package io.github.thrivesdk.codegen.document;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;

/** Reads and writes YAML, in which a key may stand only once. */
final class Yaml {
    private static final YAMLMapper MAPPER = YAMLMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .build();

    private Yaml() {}

    static ObjectNode emptyObject() {
        return MAPPER.createObjectNode();
    }

    static ObjectNode read(Path file) throws IOException {
        JsonNode root;
        try {
            root = MAPPER.readTree(file.toFile());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    file.getFileName() + ", line " + e.getLocation().getLineNr() + ": " + e.getOriginalMessage(), e);
        }
        if (root instanceof ObjectNode object) {
            return object;
        }
        throw new IllegalArgumentException(file.getFileName() + ": must be a YAML object");
    }

    static String write(ObjectNode document) throws JsonProcessingException {
        return MAPPER.writeValueAsString(document);
    }
}
