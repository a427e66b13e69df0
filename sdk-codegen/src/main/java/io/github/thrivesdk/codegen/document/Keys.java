package io.github.thrivesdk.codegen.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The keys that an object of the document may have, from a text such as {@code url! description schema:SCHEMA}: an
 * exclamation mark for what must be there, and after a colon what kind of thing stands below; {@code [X]} is a list of
 * such things, {@code {X}} a map.
 */
final class Keys {
    private final Map<String, String> children = new LinkedHashMap<>();
    private final List<String> required;

    private Keys(List<String> words) {
        required = words.stream()
                .filter(word -> word.endsWith("!"))
                .map(Keys::name)
                .toList();
        words.forEach(word -> children.put(name(word), word.contains(":") ? word.replaceAll(".*:|!", "") : ""));
    }

    static Keys of(String notation) {
        return new Keys(List.of(notation.split(" ", -1)));
    }

    Set<String> names() {
        return children.keySet();
    }

    List<String> required() {
        return required;
    }

    /** What stands below a key, such as {@code [SCHEMA]}; empty for a plain value. */
    String child(String key) {
        return children.getOrDefault(key, "");
    }

    private static String name(String word) {
        return word.replaceAll(":.*|!", "");
    }
}
