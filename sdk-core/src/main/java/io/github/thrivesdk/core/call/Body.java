package io.github.thrivesdk.core.call;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The body of a request: either a value that the JSON binding writes, or bytes. It prints its content type only. */
public final class Body {
    private final String contentType;
    private final @Nullable Object jsonValue;
    private final byte @Nullable [] bytes;

    private Body(String contentType, @Nullable Object jsonValue, byte @Nullable [] bytes) {
        this.contentType = contentType;
        this.jsonValue = jsonValue;
        this.bytes = bytes;
    }

    /** A value that is validated and written as JSON. */
    public static Body json(Object value) {
        return json("application/json", value);
    }

    /** A value that is validated and written as JSON, under another media type. */
    public static Body json(String contentType, Object value) {
        return new Body(contentType, value, null);
    }

    /** Bytes as they are. */
    public static Body bytes(String contentType, byte[] bytes) {
        return new Body(contentType, null, bytes.clone());
    }

    /** Text in UTF-8. */
    public static Body text(String contentType, String text) {
        return new Body(contentType, null, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The media type. */
    public String contentType() {
        return contentType;
    }

    /** The value to write as JSON, or null if this body is made of bytes. */
    public @Nullable Object jsonValue() {
        return jsonValue;
    }

    /** The bytes, or null if this body is a JSON value. */
    public byte @Nullable [] bytes() {
        return bytes == null ? null : bytes.clone();
    }

    @Override
    public String toString() {
        return "Body[" + contentType + "]";
    }
}
