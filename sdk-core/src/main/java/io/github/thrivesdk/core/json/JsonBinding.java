package io.github.thrivesdk.core.json;

import java.io.IOException;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** Writes and reads JSON. Implementations are safe for use by many threads. */
public interface JsonBinding {
    /**
     * Writes a value as UTF-8.
     *
     * @throws IOException if the value cannot be written
     */
    byte[] write(Object value) throws IOException;

    /**
     * Reads one value and nothing after it. Unknown properties are ignored; {@link Object} gives maps, lists, strings,
     * numbers and booleans.
     *
     * @return the value; null if the JSON says {@code null}
     * @throws IOException if it is not well-formed JSON in UTF-8, nested too deep, or not of that type
     */
    @Nullable
    Object read(byte[] json, Type type) throws IOException;

    /** The binding on Jackson 2. */
    static JsonBinding jackson() {
        return JacksonBinding.INSTANCE;
    }
}
