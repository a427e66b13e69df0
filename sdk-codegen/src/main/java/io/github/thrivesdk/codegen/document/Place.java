package io.github.thrivesdk.codegen.document;

import java.util.List;
import java.util.stream.Stream;

/** A place in the document: the keys that lead there. */
record Place(List<String> keys) {
    static final Place DOCUMENT = new Place(List.of());

    static Place of(String... keys) {
        return new Place(List.of(keys));
    }

    Place child(String key) {
        return new Place(Stream.concat(keys.stream(), Stream.of(key)).toList());
    }

    Place child(int index) {
        return child(String.valueOf(index));
    }

    boolean isDocument() {
        return keys.isEmpty();
    }

    Place parent() {
        return new Place(keys.subList(0, keys.size() - 1));
    }

    /** A key counted from the end, from 0; empty where there is none. */
    String fromEnd(int distance) {
        int index = keys.size() - 1 - distance;
        return index < 0 ? "" : keys.get(index);
    }

    @Override
    public String toString() {
        return keys.isEmpty() ? "the document" : String.join(".", keys);
    }
}
