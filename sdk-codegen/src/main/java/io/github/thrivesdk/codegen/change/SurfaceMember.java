package io.github.thrivesdk.codegen.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A constant, field, constructor or method as the surface text states it.
 *
 * @param key what makes it the same member to a compiled caller: its name, and for methods the erased parameter types
 * @param type the type of a field or the result of a method; empty for a constructor
 * @param value what follows {@code =} or {@code default}; empty if nothing does
 */
record SurfaceMember(
        MemberOrder kind,
        String key,
        Set<String> modifiers,
        String typeParameters,
        String type,
        List<SurfaceParameter> parameters,
        Set<String> exceptions,
        String value,
        List<String> annotations,
        String declaration) {
    private static final Set<String> MODIFIERS =
            Set.of("public", "protected", "abstract", "default", "static", "final");
    private static final Pattern OPERATION = Pattern.compile("@ThriveOperation\\(.*\\bid = \"([^\"]+)\"");

    /** Reads a member's lines: annotations first, the declaration last. */
    static SurfaceMember parse(List<String> lines) {
        String declaration = lines.get(lines.size() - 1);
        List<String> annotations = lines.subList(0, lines.size() - 1);
        if (declaration.startsWith("constant ")) {
            return constant(declaration, annotations);
        }
        int parenthesis = declaration.indexOf('(');
        int equals = declaration.indexOf(" = ");
        boolean isField = parenthesis < 0 || (equals >= 0 && equals < parenthesis);
        return isField ? field(declaration, annotations) : method(declaration, annotations);
    }

    /** The operation that a generated method calls, if it calls one. */
    Optional<String> operation() {
        return annotations.stream()
                .map(OPERATION::matcher)
                .filter(Matcher::find)
                .map(match -> match.group(1))
                .findFirst();
    }

    boolean has(String modifier) {
        return modifiers.contains(modifier);
    }

    private static SurfaceMember constant(String declaration, List<String> annotations) {
        String name = declaration.substring("constant ".length());
        return new SurfaceMember(
                MemberOrder.CONSTANT, name, Set.of(), "", "", List.of(), Set.of(), "", annotations, declaration);
    }

    private static SurfaceMember field(String declaration, List<String> annotations) {
        int equals = declaration.indexOf(" = ");
        String value = equals < 0 ? "" : declaration.substring(equals + 3);
        List<String> words = Words.split(equals < 0 ? declaration : declaration.substring(0, equals), ' ');
        String name = words.get(words.size() - 1);
        return new SurfaceMember(
                MemberOrder.FIELD,
                name,
                modifiers(words),
                "",
                join(afterModifiers(words.subList(0, words.size() - 1))),
                List.of(),
                Set.of(),
                value,
                annotations,
                declaration);
    }

    private static SurfaceMember method(String declaration, List<String> annotations) {
        int open = declaration.indexOf('(');
        int close = declaration.indexOf(')', open);
        String tail = declaration.substring(close + 1);
        List<String> words = Words.split(declaration.substring(0, open), ' ');
        List<String> head = afterModifiers(words.subList(0, words.size() - 1));
        String typeParameters = !head.isEmpty() && head.get(0).startsWith("<") ? head.get(0) : "";
        String type = join(typeParameters.isEmpty() ? head : head.subList(1, head.size()));
        List<SurfaceParameter> parameters = Words.split(declaration.substring(open + 1, close), ',').stream()
                .map(SurfaceParameter::parse)
                .toList();
        String name = words.get(words.size() - 1);
        return new SurfaceMember(
                type.isEmpty() ? MemberOrder.CONSTRUCTOR : MemberOrder.METHOD,
                name
                        + parameters.stream()
                                .map(SurfaceParameter::erased)
                                .map(Names::simple)
                                .collect(Collectors.joining(", ", "(", ")")),
                modifiers(words),
                typeParameters,
                type,
                parameters,
                new TreeSet<>(Words.split(between(tail, " throws ", " default "), ',')),
                between(tail, " default ", "\n"),
                annotations,
                declaration);
    }

    private static String between(String text, String from, String to) {
        int start = text.indexOf(from);
        if (start < 0) {
            return "";
        }
        int end = text.indexOf(to, start);
        return text.substring(start + from.length(), end < 0 ? text.length() : end);
    }

    private static Set<String> modifiers(List<String> words) {
        return words.stream().filter(MODIFIERS::contains).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> afterModifiers(List<String> words) {
        List<String> rest = new ArrayList<>(words);
        rest.removeIf(MODIFIERS::contains);
        return rest;
    }

    private static String join(List<String> words) {
        return String.join(" ", words);
    }
}
