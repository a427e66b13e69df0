package io.github.thrivesdk.codegen.operation;

import io.swagger.v3.oas.models.Operation;
import java.util.Map;

/** Reads the {@code x-thrive-…} extensions of an operation; what is not there has its default. */
final class Facts {
    private final Map<String, Object> extensions;

    private Facts(Map<String, Object> extensions) {
        this.extensions = extensions;
    }

    static Facts of(Operation operation) {
        return new Facts(operation.getExtensions() == null ? Map.of() : operation.getExtensions());
    }

    String text(String name, String otherwise) {
        return extensions.get(name) instanceof String text ? text : otherwise;
    }

    boolean flag(String name) {
        return Boolean.TRUE.equals(extensions.get(name));
    }

    /** An extension that is an object; without it, one that says nothing. */
    Facts group(String name) {
        return extensions.get(name) instanceof Map<?, ?> group ? new Facts(stringKeys(group)) : new Facts(Map.of());
    }

    int number(String name) {
        return extensions.get(name) instanceof Number number ? number.intValue() : 0;
    }

    boolean isEmpty() {
        return extensions.isEmpty();
    }

    private static Map<String, Object> stringKeys(Map<?, ?> group) {
        Map<String, Object> copy = new java.util.LinkedHashMap<>();
        group.forEach((key, value) -> {
            if (value != null) {
                copy.put(String.valueOf(key), value);
            }
        });
        return copy;
    }
}
