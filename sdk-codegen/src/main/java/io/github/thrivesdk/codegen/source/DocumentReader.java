package io.github.thrivesdk.codegen.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.thrivesdk.codegen.GenerationException;
import io.swagger.parser.OpenAPIParser;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a document of OpenAPI 3.0, 3.1, 3.2 or Swagger 2.0, with all files that it refers to. */
public final class DocumentReader {
    private DocumentReader() {}

    /**
     * The document that a file begins.
     *
     * @throws GenerationException if it is none, or if something that it refers to is not there
     */
    public static OpenAPI read(Path file) {
        requireFile(file);
        Path absolute = file.toAbsolutePath().normalize();
        ObjectNode tree = OneDocument.of(absolute);
        if (tree.path("openapi").asText().startsWith("3.2")) {
            // What 3.2 adds is refused where it is met, or of no matter here; the parser knows 3.1.
            tree.put("openapi", "3.1.1");
        }
        SwaggerParseResult result = parse(file, tree);
        if (result == null || result.getOpenAPI() == null) {
            List<String> messages = messages(result);
            throw new GenerationException(
                    file.toString(),
                    "the parser of OpenAPI cannot read it; mend what it says: " + String.join("; ", messages));
        }
        FormLists.restore(tree, result.getOpenAPI());
        return result.getOpenAPI();
    }

    private static void requireFile(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new GenerationException(
                    file.toString(),
                    (Files.isDirectory(file) ? "it is a folder" : "there is no such file")
                            + "; give the path of the file that the OpenAPI document begins with");
        }
    }

    /**
     * Checks that a document is what the specification wants, also where no code is made of it.
     *
     * @throws GenerationException if it is not
     */
    public static void validate(Path file) {
        requireFile(file);
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        SwaggerParseResult result = new OpenAPIParser().readLocation(file.toString(), null, options);
        if (result.getOpenAPI() == null || !result.getMessages().isEmpty()) {
            throw new GenerationException(
                    file.toString(),
                    "it is not valid; mend what the parser says: " + String.join("; ", messages(result)));
        }
    }

    private static List<String> messages(@Nullable SwaggerParseResult result) {
        return result == null || result.getMessages() == null ? List.of() : result.getMessages();
    }

    /** The parser of Swagger 2.0 would take what the other one breaks on, and find next to nothing in it. */
    private static SwaggerParseResult parse(Path file, JsonNode tree) {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        try {
            String document = tree.toString();
            return tree.has("openapi")
                    ? new OpenAPIV3Parser().readContents(document, null, options)
                    : new OpenAPIParser().readContents(document, null, options);
        } catch (RuntimeException e) {
            throw new GenerationException(
                    file.toString(),
                    "the parser of OpenAPI breaks on it, with " + e + "; lint the document to see why");
        }
    }
}
