package io.github.thrivesdk.codegen.change;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A method's parameter in the surface text.
 *
 * @param type the type with its nullness, without the name
 */
record SurfaceParameter(String type) {
    private static final Pattern NAME = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*");

    static SurfaceParameter parse(String text) {
        List<String> words = Words.split(text, ' ');
        boolean isNamed = words.stream().filter(word -> !word.startsWith("@")).count() > 1
                && NAME.matcher(words.get(words.size() - 1)).matches();
        return new SurfaceParameter(String.join(" ", isNamed ? words.subList(0, words.size() - 1) : words));
    }

    /** The type as the virtual machine links it: no type arguments, no nullness, varargs as an array. */
    String erased() {
        return NullableTypes.strip(type).replaceAll("<.*>", "").replace("...", "[]");
    }
}
