package io.github.thrivesdk.codegen.operation;

import io.github.thrivesdk.codegen.java.JavaText;
import io.github.thrivesdk.codegen.java.JavaType;
import io.github.thrivesdk.codegen.schema.ArgumentChecks;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of an operation.
 *
 * @param in where it stands: path, query, header or cookie
 * @param wire its name in HTTP as a literal
 * @param name its name in Java
 * @param type its type
 * @param required whether a call makes no sense without it
 * @param annotated its type as a field, with the constraints of elements
 * @param annotations its constraints
 * @param checks what is checked before anything is sent
 * @param writing the method that writes it, with what stands before the value
 * @param style how it stands in the path
 * @param doc what it means
 */
record Parameter(
        String in,
        String wire,
        String name,
        JavaType type,
        boolean required,
        String annotated,
        List<String> annotations,
        ArgumentChecks checks,
        String writing,
        PathStyle style,
        @Nullable String doc) {
    boolean isPath() {
        return in.equals("path");
    }

    boolean isQuery() {
        return in.equals("query");
    }

    boolean isHeader() {
        return in.equals("header") || in.equals("cookie");
    }

    /** Its type where null is allowed. */
    String nullable() {
        return type.nullable();
    }

    /** Its type as a field that may be null. */
    String field() {
        return type.kind() == JavaType.Kind.BYTES ? type.nullable() : annotated.replaceFirst("«", "«?");
    }

    /** Its type as an argument. */
    String argument() {
        return required && isPath() ? type.primitive() : required ? type.token() : type.primitive();
    }

    /** The expression that gives it, checked, where an operation is at hand. */
    String checkedField() {
        return checks.expression(name, "this." + name, "operation");
    }

    /** The expression that gives it, checked, and that refuses null. */
    String checkedArgument(String operation) {
        String given = "«io.github.thrivesdk.core.call.Argument».required(" + JavaText.literal(name) + ", " + name
                + ", " + operation + ")";
        return checks.expression(name, given, operation);
    }

    /** The expression that makes it immutable. */
    String copy() {
        String immutable = "«io.github.thrivesdk.core.model.Immutable»";
        return switch (type.kind()) {
            case LIST -> immutable + (type.holdsNull() ? ".listWithNulls(builder." : ".list(builder.") + name + ")";
            case MAP -> immutable + ".map(builder." + name + ")";
            default -> "builder." + name;
        };
    }

    /** The Javadoc of its builder method. */
    String setterDoc() {
        return new io.github.thrivesdk.codegen.java.Javadoc()
                .html(io.github.thrivesdk.codegen.java.Javadoc.oneLine(doc, "The parameter <code>" + name + "</code>."))
                .param(name, "the value")
                .returns("this builder")
                .block(8);
    }
}
