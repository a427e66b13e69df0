package io.github.thrivesdk.codegen.source;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Encoding;
import io.swagger.v3.oas.models.media.MediaType;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How the forms of a document of Swagger 2.0 write lists, which the parser loses on its way to OpenAPI 3. */
final class FormLists {
    private static final String FORM = "application/x-www-form-urlencoded";

    private final JsonNode old;
    private final OpenAPI document;

    private FormLists(JsonNode old, OpenAPI document) {
        this.old = old;
        this.document = document;
    }

    /** Adds them to a document that was read from a tree. */
    static void restore(JsonNode old, OpenAPI document) {
        if (old.has("swagger") && document.getPaths() != null) {
            FormLists lists = new FormLists(old, document);
            old.path("paths").properties().forEach(path -> lists.restorePath(path.getKey(), path.getValue()));
        }
    }

    private void restorePath(String path, JsonNode item) {
        PathItem read = document.getPaths().get(path);
        if (read != null) {
            read.readOperationsMap().forEach((method, operation) -> {
                JsonNode own = item.path(method.name().toLowerCase(Locale.ROOT));
                Stream.of(item, own)
                        .forEach(holder -> holder.path("parameters")
                                .forEach(parameter -> restoreParameter(resolved(parameter), operation)));
            });
        }
    }

    private JsonNode resolved(JsonNode parameter) {
        String reference = parameter.path("$ref").asText();
        return reference.startsWith("#/parameters/")
                ? old.path("parameters").path(reference.substring("#/parameters/".length()))
                : parameter;
    }

    private static void restoreParameter(JsonNode parameter, Operation operation) {
        MediaType form =
                operation.getRequestBody() == null || operation.getRequestBody().getContent() == null
                        ? null
                        : operation.getRequestBody().getContent().get(FORM);
        boolean isList = parameter.path("in").asText().equals("formData")
                && parameter.path("type").asText().equals("array");
        Encoding encoding = encoding(parameter.path("collectionFormat").asText("csv"));
        if (form != null && isList && encoding != null) {
            form.addEncoding(parameter.path("name").asText(), encoding);
        }
    }

    private static @Nullable Encoding encoding(String collectionFormat) {
        Encoding.StyleEnum style = switch (collectionFormat) {
            case "csv" -> Encoding.StyleEnum.FORM;
            case "ssv" -> Encoding.StyleEnum.SPACE_DELIMITED;
            case "pipes" -> Encoding.StyleEnum.PIPE_DELIMITED;
            default -> null;
        };
        return style == null ? null : new Encoding().style(style).explode(false);
    }
}
