package io.github.thrivesdk.codegen.operation;

import io.github.thrivesdk.codegen.java.JavaType;
import io.swagger.v3.oas.models.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an operation answers.
 *
 * @param type the type of the result, or null if there is none
 * @param mayBeEmpty whether an answer may come without a body
 * @param reading the expression of its {@code ResponseType}
 * @param accept the media types that the client reads
 * @param doc what it means
 * @param schema its schema, or null if it is not JSON of one schema
 */
record ResponseFacts(
        @Nullable JavaType type,
        boolean mayBeEmpty,
        String reading,
        String accept,
        @Nullable String doc,
        @Nullable Schema<?> schema) {
    ResponseFacts(@Nullable JavaType type, boolean mayBeEmpty, String reading, String accept, @Nullable String doc) {
        this(type, mayBeEmpty, reading, accept, doc, null);
    }

    /** The return type of the method that waits. */
    String returned() {
        if (type == null) {
            return "void";
        }
        return mayBeEmpty ? type.nullable() : type.token();
    }

    /** The type argument of the future. */
    String argument() {
        if (type == null) {
            return "«java.lang.Void»";
        }
        return mayBeEmpty ? type.nullable() : type.token();
    }

    /** The type argument of the response type. */
    String boxed() {
        return type == null ? "«java.lang.Void»" : type.token();
    }
}
