package io.github.thrivesdk.core.call;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A generic class with its arguments, such as a list of users. */
final class GenericType implements ParameterizedType {
    private final Class<?> rawType;
    private final Type[] arguments;

    GenericType(Class<?> rawType, Type... arguments) {
        this.rawType = rawType;
        this.arguments = arguments;
    }

    @Override
    public Type[] getActualTypeArguments() {
        return arguments.clone();
    }

    @Override
    public Type getRawType() {
        return rawType;
    }

    @Override
    public @Nullable Type getOwnerType() {
        return null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ParameterizedType that
                && rawType.equals(that.getRawType())
                && Arrays.equals(arguments, that.getActualTypeArguments());
    }

    @Override
    public int hashCode() {
        return rawType.hashCode() ^ Arrays.hashCode(arguments);
    }

    @Override
    public String toString() {
        String names = Arrays.stream(arguments).map(Type::getTypeName).collect(Collectors.joining(", "));
        return rawType.getName() + "<" + names + ">";
    }
}
