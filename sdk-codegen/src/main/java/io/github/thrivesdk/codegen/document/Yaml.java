package io.github.thrivesdk.codegen.document;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;

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
            throw new DocumentLintFailed(broken(file.getFileName().toString(), e));
        }
        if (root instanceof ObjectNode object) {
            return object;
        }
        SourceLine start = new SourceLine(file.getFileName().toString(), 1);
        throw new DocumentLintFailed(
                new Finding(start, Place.DOCUMENT, "is no YAML object", "begin with a key such as `paths:`")
                        .toString());
    }

    private static String broken(String file, JsonProcessingException e) {
        int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
        boolean isDouble = e.getOriginalMessage().startsWith("Duplicate field");
        String cure = isDouble
                ? "keep one of the two"
                : "check the indentation, and quote texts that hold `: `, ` #` or begin with a sign";
        return new Finding(new SourceLine(file, line), place(e), firstLine(e.getOriginalMessage()), cure).toString();
    }

    private static Place place(JsonProcessingException e) {
        if (e.getProcessor() instanceof JsonParser parser) {
            String pointer = parser.getParsingContext().pathAsPointer().toString();
            return new Place(Stream.of(pointer.split("/", -1))
                    .skip(1)
                    .map(key -> key.replace("~1", "/").replace("~0", "~"))
                    .toList());
        }
        return Place.DOCUMENT;
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("is no YAML");
    }

    static String write(ObjectNode document) throws JsonProcessingException {
        return MAPPER.writeValueAsString(document);
    }
}
