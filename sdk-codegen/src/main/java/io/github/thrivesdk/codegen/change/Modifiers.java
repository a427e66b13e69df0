package io.github.thrivesdk.codegen.change;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;

/** The modifiers that users notice, in the order of Java source. */
final class Modifiers {
    private Modifiers() {}

    /** Of a type; {@code sealed} is not an access flag and comes from the caller. */
    static List<String> ofType(int access, boolean sealed) {
        boolean isPlainClass = (access & (Opcodes.ACC_INTERFACE | Opcodes.ACC_ENUM)) == 0;
        List<String> words = visibility(access);
        add(words, "static", (access & Opcodes.ACC_STATIC) != 0 && isPlainClass);
        add(words, "abstract", (access & Opcodes.ACC_ABSTRACT) != 0 && isPlainClass);
        add(words, "sealed", sealed);
        add(words, "final", (access & Opcodes.ACC_FINAL) != 0 && isPlainClass);
        return words;
    }

    /** Of a method. */
    static List<String> ofMethod(int access, boolean inInterface) {
        List<String> words = visibility(access);
        boolean isAbstract = (access & Opcodes.ACC_ABSTRACT) != 0;
        boolean isStatic = (access & Opcodes.ACC_STATIC) != 0;
        add(words, "abstract", isAbstract);
        add(words, "default", inInterface && !isAbstract && !isStatic);
        add(words, "static", isStatic);
        add(words, "final", (access & Opcodes.ACC_FINAL) != 0);
        return words;
    }

    /** Of a field. */
    static List<String> ofField(int access) {
        List<String> words = visibility(access);
        add(words, "static", (access & Opcodes.ACC_STATIC) != 0);
        add(words, "final", (access & Opcodes.ACC_FINAL) != 0);
        return words;
    }

    private static List<String> visibility(int access) {
        List<String> words = new ArrayList<>();
        words.add((access & Opcodes.ACC_PUBLIC) != 0 ? "public" : "protected");
        return words;
    }

    private static void add(List<String> words, String word, boolean holds) {
        if (holds) {
            words.add(word);
        }
    }
}
