package io.github.thrivesdk.core.model;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value of which the document allows several types: the base of every generated alternative. It takes whatever
 * the server sends, so that none of them fails an answer. Immutable. It prints its kind only, since the value may be
 * personal data.
 */
public abstract class AnyValue {
    private final Object value;

    /** For generated alternatives. */
    protected AnyValue(Object value) {
        this.value = Immutable.copy(value);
    }

    /** The value as it came: a String, Number, Boolean, List or Map; or the model that it was made of. */
    @JsonValue
    public final Object value() {
        return value;
    }

    /** The value if it is a text, else null. */
    public final @Nullable String asString() {
        return value instanceof String || value instanceof OpenEnum ? value.toString() : null;
    }

    /** The value if it is a boolean, else null. */
    public final @Nullable Boolean asBoolean() {
        return value instanceof Boolean flag ? flag : null;
    }

    /** The value if it is a number, else null. */
    public final @Nullable BigDecimal asNumber() {
        return value instanceof Number number ? new BigDecimal(number.toString()) : null;
    }

    /** The value if it is an array, else null. */
    public final @Nullable List<?> asList() {
        return value instanceof List<?> list ? list : null;
    }

    /** The value if it is an object, else null. */
    public final @Nullable Map<?, ?> asMap() {
        return value instanceof JsonModel model ? model.asMap() : value instanceof Map<?, ?> map ? map : null;
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof AnyValue that && getClass() == that.getClass() && value.equals(that.value));
    }

    @Override
    public final int hashCode() {
        return value.hashCode();
    }

    /** The type, and what kind of value it holds. */
    @Override
    public final String toString() {
        return getClass().getSimpleName() + "[" + kind() + "]";
    }

    private String kind() {
        if (value instanceof List) {
            return "array";
        }
        return asMap() != null ? "object" : value.getClass().getSimpleName();
    }
}
