package io.github.thrivesdk.core.model;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object with named properties: the base of every generated model. Immutable. Two are equal if they are of the
 * same type and hold the same properties. It prints the names of its properties, never their values, since those may
 * be personal data.
 */
public abstract class JsonModel {
    /** For generated models. */
    protected JsonModel() {}

    /** Lists the properties that are set, in the order of the document. */
    protected abstract void describe(JsonProperties properties);

    /**
     * The properties by their names on the wire, as they are written to JSON. What is not set is not there; a property
     * that is null on purpose is there with null.
     */
    @JsonValue
    public final Map<String, @Nullable Object> asMap() {
        return properties().asMap();
    }

    /**
     * The value of a property that the document promises.
     *
     * @throws NoSuchElementException if the answer did not hold it
     */
    protected final <T> T promised(@Nullable T value, String property) {
        if (value == null) {
            throw new NoSuchElementException(getClass().getSimpleName() + " came without " + property
                    + ", which the document promises; asMap() shows what came");
        }
        return value;
    }

    /**
     * Checks a property that the document requires, before an object is made.
     *
     * @throws IllegalStateException if it is null
     */
    protected static void require(@Nullable Object value, String type, String property) {
        if (value == null) {
            throw new IllegalStateException(type + " needs " + property);
        }
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof JsonModel that
                        && getClass() == that.getClass()
                        && properties().comparable().equals(that.properties().comparable()));
    }

    @Override
    public final int hashCode() {
        return properties().comparable().hashCode();
    }

    /** The type and the names of the properties that are set. */
    @Override
    public final String toString() {
        return getClass().getSimpleName() + properties().names();
    }

    private JsonProperties properties() {
        JsonProperties properties = new JsonProperties();
        describe(properties);
        return properties;
    }
}
