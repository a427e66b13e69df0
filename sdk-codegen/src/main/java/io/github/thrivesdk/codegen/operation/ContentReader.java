package io.github.thrivesdk.codegen.operation;

import io.github.thrivesdk.codegen.java.JavaText;
import io.github.thrivesdk.codegen.java.JavaType;
import io.github.thrivesdk.codegen.java.JavaType.Kind;
import io.github.thrivesdk.codegen.schema.ArgumentChecks;
import io.github.thrivesdk.codegen.schema.Models;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the bodies of requests and answers. */
final class ContentReader {
    private static final JavaType TEXT = JavaType.of(Kind.STRING, "java.lang.String");
    private static final JavaType BYTES = JavaType.of(Kind.BYTES, "byte[]");
    private static final String CALL = "io.github.thrivesdk.core.call.";

    private final OpenAPI document;
    private final Models models;
    private final EncodingReader encodings;

    ContentReader(OpenAPI document, Models models) {
        this.document = document;
        this.models = models;
        this.encodings = new EncodingReader(models);
    }

    /** The body of a request, or null if it has none. */
    @Nullable
    RequestBodyFacts request(Operation operation, String hint) {
        RequestBody body = resolve(operation.getRequestBody());
        if (body == null || body.getContent() == null || body.getContent().isEmpty()) {
            return null;
        }
        Map.Entry<String, MediaType> chosen = preferred(body.getContent());
        String mediaType = chosen.getKey().contains("*") ? anyOf(chosen) : chosen.getKey();
        Schema<?> schema = schema(chosen.getValue());
        boolean required = Boolean.TRUE.equals(body.getRequired());
        String bodyClass = "«" + CALL + "Body»";
        String literal = JavaText.literal(mediaType);
        if (MediaTypes.isJson(mediaType)) {
            JavaType type = models.type(schema, hint + "Request");
            String sending = bodyClass + ".json(" + literal + ", body)";
            ArgumentChecks checks = models.checks(schema, type);
            return new RequestBodyFacts(
                    type, type.token(), "", sending, mediaType, required, checks, body.getDescription());
        }
        if (MediaTypes.isMultipart(mediaType)) {
            return upload(chosen.getValue(), schema, mediaType, hint, body);
        }
        if (MediaTypes.isForm(mediaType)) {
            String how = encodings.ofForm(chosen.getValue());
            String making = "«" + CALL + "FormBody».of(" + (how.isEmpty() ? "" : how + ", ");
            return made(models.type(schema, hint + "Request"), making, mediaType, body);
        }
        return MediaTypes.isText(mediaType)
                ? made(TEXT, bodyClass + ".text(" + literal + ", ", mediaType, body)
                : made(BYTES, bodyClass + ".bytes(" + literal + ", ", mediaType, body);
    }

    private RequestBodyFacts upload(
            MediaType content, Schema<?> schema, String mediaType, String hint, RequestBody body) {
        models.markMultipart(schema, EncodingReader.partTypes(content));
        JavaType type = models.type(schema, hint + "Request");
        String how = encodings.ofUpload(schema, content);
        String usual = how.isEmpty() ? "«" + CALL + "Encodings».USUAL" : how;
        boolean special = !how.isEmpty() || !mediaType.equals("multipart/form-data");
        String making =
                "«" + CALL + "MultipartBody».of(" + (special ? JavaText.literal(mediaType) + ", " + usual + ", " : "");
        return made(type, making, mediaType, body);
    }

    /** A body that is made of what callers give before the call is. */
    private static RequestBodyFacts made(JavaType type, String making, String mediaType, RequestBody body) {
        boolean required = Boolean.TRUE.equals(body.getRequired());
        return new RequestBodyFacts(
                type,
                "«" + CALL + "Body»",
                making,
                "body",
                mediaType,
                required,
                ArgumentChecks.NONE,
                body.getDescription());
    }

    /** What an operation answers when all is well. */
    ResponseFacts response(Operation operation, boolean head, String hint) {
        Map<String, ApiResponse> good = good(operation);
        boolean mayBeEmpty = head || good.isEmpty();
        Set<String> readings = new LinkedHashSet<>();
        Map<String, Schema<?>> schemas = new LinkedHashMap<>();
        String accept = "";
        for (ApiResponse response : good.values()) {
            if (head || response.getContent() == null || response.getContent().isEmpty()) {
                mayBeEmpty = true;
                continue;
            }
            Map.Entry<String, MediaType> chosen = preferred(response.getContent());
            String mediaType = chosen.getKey().contains("*") ? anyOf(chosen) : chosen.getKey();
            readings.add(MediaTypes.isJson(mediaType) ? "json" : MediaTypes.isText(mediaType) ? "text" : "bytes");
            Schema<?> schema = schema(chosen.getValue());
            models.promise(schema, Facts.of(operation).text("x-thrive-success", ""));
            schemas.putIfAbsent(models.type(schema, hint + "Response").token(), schema);
            accept = accept.isEmpty() ? chosen.getKey() : accept;
        }
        String doc = good.values().stream()
                .map(ApiResponse::getDescription)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (readings.isEmpty()) {
            return new ResponseFacts(null, true, responseType("none()"), "application/json", doc);
        }
        if (readings.size() > 1 || readings.contains("bytes")) {
            return new ResponseFacts(BYTES, mayBeEmpty, orNothing("bytes()", mayBeEmpty), "*/*", doc);
        }
        if (readings.contains("text")) {
            return new ResponseFacts(TEXT, mayBeEmpty, orNothing("text()", mayBeEmpty), accept, doc);
        }
        Schema<?> only = schemas.size() == 1 ? schemas.values().iterator().next() : null;
        JavaType type = only == null
                ? models.type(either(List.copyOf(schemas.values())), hint + "Result")
                : models.type(only, hint + "Response");
        return new ResponseFacts(type, mayBeEmpty, orNothing(json(type), mayBeEmpty), accept, doc, only);
    }

    private Map<String, ApiResponse> good(Operation operation) {
        Map<String, ApiResponse> good = new LinkedHashMap<>();
        if (operation.getResponses() != null) {
            operation.getResponses().forEach((status, response) -> {
                if (status.startsWith("2")) {
                    good.put(status, resolve(response));
                }
            });
            ApiResponse only = operation.getResponses().get("default");
            if (good.isEmpty()
                    && only != null
                    && operation.getResponses().keySet().stream().noneMatch(ContentReader::isNoError)) {
                good.put("default", resolve(only));
            }
        }
        return good;
    }

    private static boolean isNoError(String status) {
        return status.startsWith("1") || status.startsWith("3");
    }

    private static Schema<?> either(List<Schema<?>> schemas) {
        Schema<Object> either = new Schema<>();
        List<Schema<?>> members = new ArrayList<>(schemas);
        members.forEach(either::addOneOfItem);
        either.setDescription("What comes depends on the status of the answer.");
        return either;
    }

    private static String json(JavaType type) {
        return type.element() == null
                ? "json(" + type.token() + ".class)"
                : "<" + type.token() + ">jsonOf(" + type.reflected() + ")";
    }

    private static String orNothing(String reading, boolean mayBeEmpty) {
        return responseType(reading) + (mayBeEmpty ? ".orNothing()" : "");
    }

    private static String responseType(String reading) {
        return "«" + CALL + "ResponseType»." + reading;
    }

    /** JSON if there is any, then what keeps the structure, then text, then anything. */
    private static Map.Entry<String, MediaType> preferred(Content content) {
        Map.Entry<String, MediaType> best = content.entrySet().iterator().next();
        for (Map.Entry<String, MediaType> entry : content.entrySet()) {
            if (rank(entry.getKey()) < rank(best.getKey())) {
                best = entry;
            }
        }
        return best;
    }

    private static int rank(String mediaType) {
        if (MediaTypes.isJson(mediaType)) {
            return mediaType.startsWith("application/json") ? 0 : 1;
        }
        if (MediaTypes.isForm(mediaType)) {
            return 3;
        }
        return MediaTypes.isMultipart(mediaType)
                ? 2
                : MediaTypes.isText(mediaType) ? 5 : mediaType.contains("*") ? 4 : 6;
    }

    /** A wildcard with a schema of some structure is JSON; without, bytes. */
    private String anyOf(Map.Entry<String, MediaType> wildcard) {
        if (MediaTypes.isMultipart(wildcard.getKey())) {
            return "multipart/form-data";
        }
        Kind kind = models.type(schema(wildcard.getValue()), "Any").kind();
        return kind == Kind.BYTES || kind == Kind.STRING || kind == Kind.ANY
                ? "application/octet-stream"
                : "application/json";
    }

    private static Schema<?> schema(@Nullable MediaType mediaType) {
        return mediaType == null || mediaType.getSchema() == null ? new Schema<>() : mediaType.getSchema();
    }

    private @Nullable RequestBody resolve(@Nullable RequestBody body) {
        if (body == null || body.get$ref() == null || document.getComponents() == null) {
            return body;
        }
        Map<String, RequestBody> named = document.getComponents().getRequestBodies();
        return named == null ? body : named.getOrDefault(last(body.get$ref()), body);
    }

    private ApiResponse resolve(ApiResponse response) {
        if (response.get$ref() == null || document.getComponents() == null) {
            return response;
        }
        Map<String, ApiResponse> named = document.getComponents().getResponses();
        return named == null ? response : named.getOrDefault(last(response.get$ref()), response);
    }

    private static String last(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }
}
