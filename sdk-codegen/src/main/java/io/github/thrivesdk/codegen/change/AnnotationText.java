package io.github.thrivesdk.codegen.change;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AnnotationNode;

/** Prints the annotations that are part of the contract: ours, constraints, deprecation and what annotations are for. */
final class AnnotationText {
    private static final List<String> PART_OF_THE_CONTRACT = List.of(
            "Lio/github/thrivesdk/",
            "Ljakarta/validation/constraints/",
            "Ljava/lang/Deprecated;",
            "Ljava/lang/FunctionalInterface;",
            "Ljava/lang/annotation/Retention;",
            "Ljava/lang/annotation/Target;");

    private AnnotationText() {}

    /** One line per annotation, sorted. */
    static List<String> of(@Nullable List<AnnotationNode> annotations) {
        return AsmLists.orEmpty(annotations).stream()
                .filter(annotation -> PART_OF_THE_CONTRACT.stream().anyMatch(annotation.desc::startsWith))
                .map(AnnotationText::print)
                .sorted()
                .toList();
    }

    /** Prints a value as source: a string, a number, an enum constant, a class, an annotation or a list of them. */
    static String value(Object value) {
        if (value instanceof String text) {
            return quote(text);
        }
        if (value instanceof String[] constant) {
            return Names.simple(Names.display(Type.getType(constant[0]).getInternalName())) + "." + constant[1];
        }
        if (value instanceof Type type) {
            return Names.display(type.getInternalName()) + ".class";
        }
        if (value instanceof AnnotationNode nested) {
            return print(nested);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(AnnotationText::value).collect(Collectors.joining(", ", "{", "}"));
        }
        return String.valueOf(value);
    }

    private static String print(AnnotationNode annotation) {
        String name = Names.simple(Names.display(Type.getType(annotation.desc).getInternalName()));
        SortedMap<String, String> members = members(annotation);
        if (members.isEmpty()) {
            return "@" + name;
        }
        return members.entrySet().stream()
                .map(member -> member.getKey() + " = " + member.getValue())
                .collect(Collectors.joining(", ", "@" + name + "(", ")"));
    }

    private static SortedMap<String, String> members(AnnotationNode annotation) {
        SortedMap<String, String> members = new TreeMap<>();
        List<Object> pairs = AsmLists.orEmpty(annotation.values);
        for (int i = 0; i < pairs.size(); i += 2) {
            members.put((String) pairs.get(i), value(pairs.get(i + 1)));
        }
        return members;
    }

    private static String quote(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(c -> quoted.append(escape((char) c)));
        return quoted.append('"').toString();
    }

    private static String escape(char c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            default -> c < ' ' || c > '~' ? String.format("\\u%04x", (int) c) : String.valueOf(c);
        };
    }
}
