package io.github.thrivesdk.codegen.operation;

import io.github.thrivesdk.codegen.java.JavaText;
import io.github.thrivesdk.codegen.schema.Models;
import io.swagger.v3.oas.models.media.Encoding;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads how the fields of a form or the parts of an upload are written. */
final class EncodingReader {
    private static final String USUAL = "«io.github.thrivesdk.core.call.Encodings».USUAL";

    private final Models models;

    EncodingReader(Models models) {
        this.models = models;
    }

    /** The expression of a form's encodings; empty if every field is written as usual. */
    String ofForm(MediaType mediaType) {
        StringBuilder expression = new StringBuilder();
        encodings(mediaType)
                .forEach((field, encoding) -> expression.append(ofField(JavaText.literal(field), encoding)));
        return expression.isEmpty() ? "" : USUAL + expression;
    }

    /** The expression of an upload's encodings; empty if every part is written as usual. */
    String ofUpload(Schema<?> schema, MediaType mediaType) {
        Map<String, String> types = new LinkedHashMap<>();
        models.encodedParts(schema).forEach(part -> types.put(part, "text/plain"));
        types.putAll(partTypes(mediaType));
        StringBuilder expression = new StringBuilder();
        types.forEach((part, type) -> expression.append(content(JavaText.literal(part), type)));
        return expression.isEmpty() ? "" : USUAL + expression;
    }

    /** The media types of the parts for which the document names one. */
    static Map<String, String> partTypes(MediaType mediaType) {
        Map<String, String> types = new LinkedHashMap<>();
        encodings(mediaType).forEach((part, encoding) -> {
            String type = contentType(encoding);
            if (type != null) {
                types.put(part, type);
            }
        });
        return types;
    }

    private static String ofField(String field, Encoding encoding) {
        String style =
                encoding.getStyle() == null ? "form" : encoding.getStyle().toString();
        boolean joined = Boolean.FALSE.equals(encoding.getExplode());
        String type = contentType(encoding);
        return switch (style) {
            case "deepObject" -> ".deepObject(" + field + ")";
            case "spaceDelimited" -> joined ? joined(field, " ") : "";
            case "pipeDelimited" -> joined ? joined(field, "|") : "";
            default -> {
                if (encoding.getExplode() != null) {
                    yield joined ? joined(field, ",") : ".exploded(" + field + ")";
                }
                yield type == null ? "" : content(field, type);
            }
        };
    }

    private static String joined(String field, String separator) {
        return ".joined(" + field + ", " + JavaText.literal(separator) + ")";
    }

    private static String content(String field, String type) {
        return ".content(" + field + ", " + JavaText.literal(type) + ")";
    }

    /** The only media type that an encoding names, or the first; what a wildcard means is left to the caller. */
    private static @Nullable String contentType(Encoding encoding) {
        String types = encoding.getContentType();
        return types == null || types.isBlank() ? null : types.split(",", -1)[0].strip();
    }

    private static Map<String, Encoding> encodings(MediaType mediaType) {
        Map<String, Encoding> encodings = new LinkedHashMap<>();
        if (mediaType.getEncoding() != null) {
            mediaType.getEncoding().forEach((field, encoding) -> {
                if (encoding != null) {
                    encodings.put(field, encoding);
                }
            });
        }
        return encodings;
    }
}
