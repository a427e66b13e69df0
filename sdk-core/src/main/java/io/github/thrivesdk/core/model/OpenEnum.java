package io.github.thrivesdk.core.model;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A string of which the document lists values, while the server may send others: the base of every generated enum.
 * Immutable. Two are equal if they are of the same type and hold the same text.
 */
public abstract class OpenEnum {
    private final String value;

    /** For generated enums. */
    protected OpenEnum(String value) {
        this.value = Objects.requireNonNull(value, "value");
    }

    /** Whether the document lists this value. */
    public abstract boolean isKnown();

    /** The text as it stands on the wire. */
    @JsonValue
    public final String value() {
        return value;
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof OpenEnum that && getClass() == that.getClass() && value.equals(that.value));
    }

    @Override
    public final int hashCode() {
        return value.hashCode();
    }

    /** The text as it stands on the wire. */
    @Override
    public final String toString() {
        return value;
    }

    /** The listed values by their texts, in the order of the document. */
    protected static <E extends OpenEnum> Map<String, E> index(Function<String, E> create, String... values) {
        Map<String, E> index = new LinkedHashMap<>();
        for (String value : values) {
            index.put(value, create.apply(value));
        }
        return index;
    }
}
