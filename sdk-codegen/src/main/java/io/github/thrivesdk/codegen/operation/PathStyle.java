package io.github.thrivesdk.codegen.operation;

import io.github.thrivesdk.codegen.GenerationException;
import io.github.thrivesdk.codegen.java.JavaText;
import io.github.thrivesdk.codegen.java.JavaType;
import io.swagger.v3.oas.models.parameters.Parameter;

/**
 * How a path parameter is written, see "Style Values" of the OpenAPI Specification.
 *
 * @param prefix what stands before it in the path
 * @param method the method that makes a segment of its value
 * @param separator what stands between the items of a list, and the properties of an object; empty in the usual style
 * @param equals what stands between the name and the value of a property
 */
record PathStyle(String prefix, String method, String separator, String equals) {
    /** A single value, or the items of a list with commas between them. */
    static final PathStyle SIMPLE = new PathStyle("", "of", "", "");

    /** A value as JSON. */
    static final PathStyle JSON = new PathStyle("", "json", "", "");

    static PathStyle of(String place, Parameter parameter, JavaType type) {
        boolean explode = Boolean.TRUE.equals(parameter.getExplode());
        boolean object = type.kind() == JavaType.Kind.MAP || type.kind() == JavaType.Kind.MODEL;
        String style =
                parameter.getStyle() == null ? "simple" : parameter.getStyle().toString();
        String equals = explode ? "=" : ",";
        return switch (style) {
            case "simple" -> object ? joined("", ",", equals) : SIMPLE;
            case "label" -> joined(".", explode ? "." : ",", equals);
            case "matrix" -> matrix(parameter.getName(), explode, object);
            default ->
                throw new GenerationException(
                        place,
                        "path parameter " + parameter.getName() + " has the style '" + style
                                + "', which OpenAPI does not know in a path; use simple, label or matrix");
        };
    }

    private static PathStyle matrix(String name, boolean explode, boolean object) {
        String named = ";" + name + "=";
        if (!explode) {
            return joined(named, ",", ",");
        }
        return object ? joined(";", ";", "=") : joined(named, named, "=");
    }

    private static PathStyle joined(String prefix, String separator, String equals) {
        return new PathStyle(prefix, "joined", separator, equals);
    }

    /** The expression that makes a path segment of an argument's value. */
    String segment(String name, String value, String operation) {
        String more = separator.isEmpty() ? "" : ", " + JavaText.literal(separator) + ", " + JavaText.literal(equals);
        return "«io.github.thrivesdk.core.call.PathSegment»." + method + "(" + JavaText.literal(name) + ", " + value
                + ", " + operation + more + ")";
    }
}
