package io.github.thrivesdk.codegen.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** A type of the public surface with its members by key. */
record SurfaceType(
        String name,
        String kind,
        Set<String> modifiers,
        String typeParameters,
        Set<String> supertypes,
        Set<String> permitted,
        List<String> annotations,
        SortedMap<String, SurfaceMember> members) {
    private static final Set<String> KINDS = Set.of("class", "interface", "enum", "record", "@interface");

    /** Reads a block of the surface text. */
    static SurfaceType parse(List<String> lines) {
        int header = 0;
        while (!isHeader(lines.get(header))) {
            header++;
        }
        List<String> words = Words.split(lines.get(header), ' ');
        int kind = (int) words.stream().takeWhile(word -> !KINDS.contains(word)).count();
        String name = words.get(kind + 1);
        int bracket = name.indexOf('<');
        return new SurfaceType(
                bracket < 0 ? name : name.substring(0, bracket),
                words.get(kind),
                new TreeSet<>(words.subList(0, kind)),
                bracket < 0 ? "" : name.substring(bracket),
                supertypes(words),
                clause(words, "permits"),
                lines.subList(0, header),
                members(lines.subList(header + 1, lines.size())));
    }

    /** Whether users can write subtypes of their own. */
    boolean canBeImplemented() {
        return kind.endsWith("interface")
                ? !modifiers.contains("sealed")
                : kind.equals("class") && !modifiers.contains("final") && hasConstructor();
    }

    /** Whether its methods are operations: Feign or the SDK implements such an interface, nobody by hand. */
    boolean holdsOperations() {
        return members.values().stream().anyMatch(member -> member.operation().isPresent());
    }

    private boolean hasConstructor() {
        return members.values().stream().anyMatch(member -> member.kind() == MemberOrder.CONSTRUCTOR);
    }

    private static boolean isHeader(String line) {
        return !line.startsWith("@");
    }

    private static Set<String> supertypes(List<String> words) {
        Set<String> names = clause(words, "extends");
        names.addAll(clause(words, "implements"));
        return names;
    }

    private static Set<String> clause(List<String> words, String keyword) {
        Set<String> names = new TreeSet<>();
        int start = words.indexOf(keyword);
        for (int i = start + 1; start >= 0 && i < words.size() && !isKeyword(words.get(i)); i++) {
            String word = words.get(i);
            names.add(word.endsWith(",") ? word.substring(0, word.length() - 1) : word);
        }
        return names;
    }

    private static boolean isKeyword(String word) {
        return word.equals("implements") || word.equals("permits");
    }

    private static SortedMap<String, SurfaceMember> members(List<String> lines) {
        SortedMap<String, SurfaceMember> members = new TreeMap<>();
        List<String> pending = new ArrayList<>();
        for (String line : lines) {
            pending.add(line.strip());
            if (!line.strip().startsWith("@")) {
                SurfaceMember member = SurfaceMember.parse(List.copyOf(pending));
                members.put(member.key(), member);
                pending.clear();
            }
        }
        return members;
    }
}
