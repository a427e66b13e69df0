package io.github.thrivesdk.core.call;

import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;

/**
 * What an answer is read as. Immutable.
 *
 * @param <T> the Java type of the result
 */
@SuppressWarnings("UnusedTypeParameter") // It ties a call to the type of its result.
public final class ResponseType<T> {
    /** How the body becomes a value. */
    public enum Kind {
        /** By the JSON binding. */
        JSON,
        /** As text, in the charset that the answer names, else UTF-8. */
        TEXT,
        /** As it came. */
        BYTES,
        /** Not at all: the operation answers without a body, and one that comes is ignored. */
        NONE
    }

    private static final ResponseType<Void> NONE = new ResponseType<>(Kind.NONE, Void.class);
    private static final ResponseType<String> TEXT = new ResponseType<>(Kind.TEXT, String.class);
    private static final ResponseType<byte[]> BYTES = new ResponseType<>(Kind.BYTES, byte[].class);

    private final Kind kind;
    private final Type javaType;
    private final boolean mayBeEmpty;

    private ResponseType(Kind kind, Type javaType) {
        this(kind, javaType, kind == Kind.NONE);
    }

    private ResponseType(Kind kind, Type javaType, boolean mayBeEmpty) {
        this.kind = kind;
        this.javaType = javaType;
        this.mayBeEmpty = mayBeEmpty;
    }

    /** JSON read as a class. */
    public static <T> ResponseType<T> json(Class<T> type) {
        return new ResponseType<>(Kind.JSON, type);
    }

    /**
     * JSON read as a generic type, such as the return type of a method.
     *
     * @param <T> must be what {@code type} describes; nothing can check it
     */
    public static <T> ResponseType<T> jsonOf(Type type) {
        return new ResponseType<>(Kind.JSON, type);
    }

    /** A JSON array of a type. */
    public static Type listOf(Type element) {
        return new GenericType(List.class, element);
    }

    /** A JSON object whose values are of a type. */
    public static Type mapOf(Type value) {
        return new GenericType(Map.class, String.class, value);
    }

    /** The same, but an answer without a body is fine and gives null. */
    public ResponseType<T> orNothing() {
        return new ResponseType<>(kind, javaType, true);
    }

    /** Plain text. */
    public static ResponseType<String> text() {
        return TEXT;
    }

    /** Bytes. */
    public static ResponseType<byte[]> bytes() {
        return BYTES;
    }

    /** No body. */
    public static ResponseType<Void> none() {
        return NONE;
    }

    /** How the body becomes a value. */
    public Kind kind() {
        return kind;
    }

    /** Whether an answer without a body is fine; the result is then null. */
    public boolean mayBeEmpty() {
        return mayBeEmpty;
    }

    /** The Java type of the result. */
    public Type javaType() {
        return javaType;
    }
}
