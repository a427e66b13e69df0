package io.github.thrivesdk.codegen.document;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Knows in which file and line of the sources a place of the bundled document stands. */
final class SourceLines {
    private static final YAMLFactory YAML = new YAMLFactory();

    private final Map<Place, SourceLine> lines = new HashMap<>();

    private SourceLines() {}

    static SourceLines of(List<Path> parts) throws IOException {
        SourceLines lines = new SourceLines();
        for (Path part : parts) {
            lines.read(part);
        }
        return lines;
    }

    /** Where a place stands; for one that nobody wrote, where its surroundings do. */
    SourceLine of(Place place) {
        SourceLine line = lines.get(place);
        if (line != null) {
            return line;
        }
        return place.isDocument() ? new SourceLine(DocumentBundler.MAIN, 1) : of(place.parent());
    }

    private void read(Path part) throws IOException {
        String file = part.getFileName().toString();
        try (JsonParser parser = YAML.createParser(part.toFile())) {
            parser.nextToken();
            read(parser, Place.DOCUMENT, file);
        }
    }

    private void read(JsonParser parser, Place place, String file) throws IOException {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                Place child = place.child(parser.currentName());
                remember(child, parser, file);
                parser.nextToken();
                read(parser, child, file);
            }
        } else if (parser.currentToken() == JsonToken.START_ARRAY) {
            for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
                Place child = place.child(i);
                remember(child, parser, file);
                read(parser, child, file);
            }
        }
    }

    private void remember(Place place, JsonParser parser, String file) {
        lines.putIfAbsent(
                place, new SourceLine(file, parser.currentTokenLocation().getLineNr()));
    }
}
