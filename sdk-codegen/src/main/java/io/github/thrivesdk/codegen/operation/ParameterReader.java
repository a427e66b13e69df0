package io.github.thrivesdk.codegen.operation;

import io.github.thrivesdk.codegen.GenerationException;
import io.github.thrivesdk.codegen.java.EvidenceText;
import io.github.thrivesdk.codegen.java.JavaNames;
import io.github.thrivesdk.codegen.java.JavaText;
import io.github.thrivesdk.codegen.java.JavaType;
import io.github.thrivesdk.codegen.java.NameScope;
import io.github.thrivesdk.codegen.schema.Models;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of operations. */
final class ParameterReader {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}/]+)}");
    private static final Pattern BESIDE_AN_OPERATION = Pattern.compile(
            "#/paths/([^/]+)(?:/(get|put|post|delete|options|head|patch|trace))?/parameters/(\\d{1,9})");
    private static final Set<String> NOT_OURS = Set.of("accept", "content-type", "authorization");
    private static final Set<String> LOCALS = Set.of(
            "body",
            "query",
            "headers",
            "request",
            "items",
            "part",
            "answer",
            "builder",
            "build",
            "none",
            "pairs",
            "fields",
            "operation",
            "copy");

    private final OpenAPI document;
    private final Models models;

    ParameterReader(OpenAPI document, Models models) {
        this.document = document;
        this.models = models;
    }

    /** All parameters: those in the path in its order first, then the others in the order of the document. */
    List<Parameter> read(
            String place,
            String path,
            String hint,
            List<io.swagger.v3.oas.models.parameters.Parameter> shared,
            List<io.swagger.v3.oas.models.parameters.Parameter> own) {
        Map<String, io.swagger.v3.oas.models.parameters.Parameter> declared = new LinkedHashMap<>();
        shared.forEach(parameter -> put(declared, place, parameter));
        own.forEach(parameter -> put(declared, place, parameter));
        NameScope names = new NameScope(LOCALS);
        List<Parameter> parameters = new ArrayList<>();
        for (String name : placeholders(path)) {
            io.swagger.v3.oas.models.parameters.Parameter found = declared.get("path " + name);
            parameters.add(read(place, found == null ? undeclared(name) : found, hint, names));
        }
        declared.values().stream()
                .filter(parameter -> !parameter.getIn().equals("path") && !isNotOurs(parameter))
                .forEach(parameter -> parameters.add(read(place, parameter, hint, names)));
        return parameters;
    }

    static List<String> placeholders(String path) {
        List<String> names = new ArrayList<>();
        Matcher matcher = PLACEHOLDER.matcher(path);
        while (matcher.find()) {
            if (!names.contains(matcher.group(1))) {
                names.add(matcher.group(1));
            }
        }
        return names;
    }

    private void put(
            Map<String, io.swagger.v3.oas.models.parameters.Parameter> declared,
            String place,
            io.swagger.v3.oas.models.parameters.Parameter parameter) {
        io.swagger.v3.oas.models.parameters.Parameter resolved = resolve(parameter);
        if (resolved.getName() == null || resolved.getIn() == null) {
            throw new GenerationException(
                    place,
                    "a parameter has no name, or its `in` is none that OpenAPI 3.0 and 3.1 know; give it `name`, and `in`"
                            + " of path, query, header or cookie");
        }
        declared.put(resolved.getIn() + " " + resolved.getName(), resolved);
    }

    private io.swagger.v3.oas.models.parameters.Parameter resolve(
            io.swagger.v3.oas.models.parameters.Parameter parameter) {
        String reference = parameter.get$ref();
        if (reference == null) {
            return parameter;
        }
        String name = reference.substring(reference.lastIndexOf('/') + 1);
        io.swagger.v3.oas.models.parameters.Parameter shared =
                document.getComponents() == null || document.getComponents().getParameters() == null
                        ? null
                        : document.getComponents().getParameters().get(name);
        return shared != null ? shared : elsewhere(reference, parameter);
    }

    /** What a reference such as {@code #/paths/~1users/get/parameters/0} points at. */
    private io.swagger.v3.oas.models.parameters.Parameter elsewhere(
            String reference, io.swagger.v3.oas.models.parameters.Parameter otherwise) {
        Matcher pointer = BESIDE_AN_OPERATION.matcher(reference);
        if (!pointer.matches() || document.getPaths() == null) {
            return otherwise;
        }
        String path = URLDecoder.decode(pointer.group(1), StandardCharsets.UTF_8)
                .replace("~1", "/")
                .replace("~0", "~");
        PathItem item = document.getPaths().get(path);
        return item == null ? otherwise : at(Integer.parseInt(pointer.group(3)), item, pointer.group(2), otherwise);
    }

    private static io.swagger.v3.oas.models.parameters.Parameter at(
            int index, PathItem item, @Nullable String verb, io.swagger.v3.oas.models.parameters.Parameter otherwise) {
        Operation operation = verb == null
                ? null
                : item.readOperationsMap().get(PathItem.HttpMethod.valueOf(verb.toUpperCase(Locale.ROOT)));
        List<io.swagger.v3.oas.models.parameters.Parameter> found =
                operation == null ? item.getParameters() : operation.getParameters();
        return found == null || index >= found.size() ? otherwise : found.get(index);
    }

    private Parameter read(
            String place, io.swagger.v3.oas.models.parameters.Parameter parameter, String hint, NameScope names) {
        Schema<?> schema = schema(parameter);
        JavaType type = models.type(schema, hint + JavaNames.type(parameter.getName()));
        boolean required = parameter.getIn().equals("path") || Boolean.TRUE.equals(parameter.getRequired());
        return new Parameter(
                parameter.getIn(),
                JavaText.literal(parameter.getName()),
                names.take(JavaNames.member(parameter.getName()), "_"),
                type,
                required,
                models.annotated(schema, type),
                models.constraints(schema, type),
                parameter.getIn().equals("path") ? models.checks(schema, type).inPath() : models.checks(schema, type),
                writing(place, parameter, type),
                pathStyle(place, parameter, type),
                EvidenceText.after(parameter.getDescription(), parameter.getExtensions()));
    }

    private static Schema<?> schema(io.swagger.v3.oas.models.parameters.Parameter parameter) {
        if (parameter.getSchema() != null) {
            return parameter.getSchema();
        }
        MediaType content = content(parameter);
        return content == null || content.getSchema() == null ? new StringSchema() : content.getSchema();
    }

    private static @Nullable MediaType content(io.swagger.v3.oas.models.parameters.Parameter parameter) {
        return parameter.getContent() == null || parameter.getContent().isEmpty()
                ? null
                : parameter.getContent().values().iterator().next();
    }

    private static boolean isJson(io.swagger.v3.oas.models.parameters.Parameter parameter) {
        return parameter.getContent() != null
                && parameter.getContent().keySet().stream().limit(1).anyMatch(MediaTypes::isJson);
    }

    private static PathStyle pathStyle(
            String place, io.swagger.v3.oas.models.parameters.Parameter parameter, JavaType type) {
        if (!parameter.getIn().equals("path")) {
            return PathStyle.SIMPLE;
        }
        return isJson(parameter) ? PathStyle.JSON : PathStyle.of(place, parameter, type);
    }

    private static String writing(
            String place, io.swagger.v3.oas.models.parameters.Parameter parameter, JavaType type) {
        String name = JavaText.literal(parameter.getName());
        return switch (parameter.getIn()) {
            case "path" -> "path(" + name + ", ";
            case "query" -> isJson(parameter) ? "json(" + name + ", " : queryStyle(place, parameter, name);
            case "header" -> headerStyle(parameter, type) + "(" + name + ", ";
            case "cookie" -> (isJson(parameter) ? "jsonCookie(" : "cookie(") + name + ", ";
            default ->
                throw new GenerationException(
                        place,
                        "parameter " + parameter.getName() + " stands in '" + parameter.getIn()
                                + "', which OpenAPI does not know; use path, query, header or cookie");
        };
    }

    private static String headerStyle(io.swagger.v3.oas.models.parameters.Parameter parameter, JavaType type) {
        boolean isObject = type.kind() == JavaType.Kind.MODEL || type.kind() == JavaType.Kind.MAP;
        if (isJson(parameter)) {
            return "json";
        }
        return isObject && Boolean.TRUE.equals(parameter.getExplode()) ? "exploded" : "header";
    }

    private static String queryStyle(
            String place, io.swagger.v3.oas.models.parameters.Parameter parameter, String name) {
        String style =
                parameter.getStyle() == null ? "form" : parameter.getStyle().toString();
        boolean explode = parameter.getExplode() == null ? style.equals("form") : parameter.getExplode();
        return switch (style) {
            case "form" -> explode ? "form(" + name + ", " : "joined(" + name + ", \",\", ";
            case "spaceDelimited" -> explode ? "form(" + name + ", " : "joined(" + name + ", \" \", ";
            case "pipeDelimited" -> explode ? "form(" + name + ", " : "joined(" + name + ", \"|\", ";
            case "deepObject" -> "deepObject(" + name + ", ";
            default ->
                throw new GenerationException(
                        place,
                        "query parameter " + parameter.getName() + " has the style '" + style
                                + "', which is not supported; use form, spaceDelimited, pipeDelimited or deepObject");
        };
    }

    private static io.swagger.v3.oas.models.parameters.Parameter undeclared(String name) {
        return new io.swagger.v3.oas.models.parameters.PathParameter()
                .name(name)
                .schema(new StringSchema());
    }

    private static boolean isNotOurs(io.swagger.v3.oas.models.parameters.Parameter parameter) {
        return parameter.getIn().equals("header")
                && NOT_OURS.contains(parameter.getName().toLowerCase(Locale.ROOT));
    }
}
