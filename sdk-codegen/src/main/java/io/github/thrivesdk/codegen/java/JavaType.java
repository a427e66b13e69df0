package io.github.thrivesdk.codegen.java;

import org.jspecify.annotations.Nullable;

/**
 * A Java type as it stands in a template's output: class names are written as {@code «java.util.List»}, and
 * {@link Imports} turns these into simple names.
 *
 * @param kind what sort of type it is
 * @param token the type
 * @param element the type of a list's items or a map's values
 */
public record JavaType(Kind kind, String token, @Nullable JavaType element) {
    /** What the generator tells apart. */
    public enum Kind {
        STRING,
        BOOLEAN,
        INTEGER,
        LONG,
        DECIMAL,
        FLOATING,
        BYTES,
        DATE,
        TEXT_LIKE,
        LIST,
        MAP,
        MODEL,
        ENUM,
        UNION,
        ANY
    }

    /** Any JSON value. */
    public static final JavaType ANY = of(Kind.ANY, "java.lang.Object");

    /** A class without type arguments. */
    public static JavaType of(Kind kind, String className) {
        return new JavaType(kind, className.equals("byte[]") ? className : "«" + className + "»", null);
    }

    /** A list of a type; anything may be null. */
    public static JavaType listOf(JavaType element, boolean nullable) {
        String argument = nullable || element.kind == Kind.ANY ? element.nullable() : element.boxed();
        return new JavaType(Kind.LIST, "«java.util.List»<" + argument + ">", element);
    }

    /** A map from names to a type; anything may be null. */
    public static JavaType mapOf(JavaType value, boolean nullable) {
        String argument = nullable || value.kind == Kind.ANY ? value.nullable() : value.boxed();
        return new JavaType(Kind.MAP, "«java.util.Map»<«java.lang.String», " + argument + ">", value);
    }

    /** Whether items of a list, or values of a map, may be null. */
    public boolean holdsNull() {
        return element != null && token.endsWith(element.nullable() + ">");
    }

    /** The type where null is allowed. */
    public String nullable() {
        return kind == Kind.BYTES ? "byte «@org.jspecify.annotations.Nullable»[]" : token.replaceFirst("«", "«?");
    }

    /** The type as a type argument. */
    public String boxed() {
        return token;
    }

    /** The primitive type if there is one, else the type itself. */
    public String primitive() {
        return switch (token) {
            case "«java.lang.Boolean»" -> "boolean";
            case "«java.lang.Integer»" -> "int";
            case "«java.lang.Long»" -> "long";
            case "«java.lang.Double»" -> "double";
            case "«java.lang.Float»" -> "float";
            default -> token;
        };
    }

    /** The simple name, for class literals and names made of types. */
    public String erasure() {
        int bracket = token.indexOf('<');
        return bracket < 0 ? token : token.substring(0, bracket);
    }

    /** An expression of the type {@code java.lang.reflect.Type} that describes this type. */
    public String reflected() {
        return switch (kind) {
            case LIST -> "«io.github.thrivesdk.core.call.ResponseType».listOf(" + elementReflected() + ")";
            case MAP -> "«io.github.thrivesdk.core.call.ResponseType».mapOf(" + elementReflected() + ")";
            default -> token + ".class";
        };
    }

    private String elementReflected() {
        return element == null ? ANY.reflected() : element.reflected();
    }
}
