package io.github.thrivesdk.codegen.operation;

import io.github.thrivesdk.codegen.java.JavaType;
import io.github.thrivesdk.codegen.schema.ArgumentChecks;
import org.jspecify.annotations.Nullable;

/**
 * The body of an operation's request.
 *
 * @param type the type that callers give
 * @param wireType the type that is sent: the same for JSON, else {@code Body}
 * @param making how an expression begins that makes the latter of the former; empty if they are the same
 * @param sending the expression that makes a {@code Body} of the latter
 * @param contentType its media type
 * @param required whether a call makes no sense without it
 * @param checks what is checked of the body itself before anything is sent
 * @param doc what it means
 */
record RequestBodyFacts(
        JavaType type,
        String wireType,
        String making,
        String sending,
        String contentType,
        boolean required,
        ArgumentChecks checks,
        @Nullable String doc) {
    /** Whether the binding writes it. */
    boolean isJson() {
        return making.isEmpty();
    }

    /** The expression that makes what is sent of an expression of what callers give. */
    String made(String given) {
        return isJson() ? given : making + given + ")";
    }
}
