package io.github.thrivesdk.codegen.change;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows how two surface texts differ, type by type, so that a reader need not know where in the file they are. */
final class SurfaceDiff {
    private static final Pattern BLANK_LINE = Pattern.compile("\n\n");

    private SurfaceDiff() {}

    /** Lines that start with a minus are gone, those with a plus are new; empty if the texts are the same. */
    static String between(String committed, String present) {
        Sides<List<String>> blocks = new Sides<>(blocks(committed), blocks(present));
        SortedMap<String, String> differences = new TreeMap<>();
        blocks.removed((name, lines) -> differences.put(name, marked("- ", lines)));
        blocks.added((name, lines) -> differences.put(name, marked("+ ", lines)));
        blocks.kept((name, was, is) -> {
            if (!was.equals(is)) {
                differences.put(
                        name, "  " + name + "\n" + marked("- ", without(was, is)) + marked("+ ", without(is, was)));
            }
        });
        return String.join("", differences.values());
    }

    private static SortedMap<String, List<String>> blocks(String text) {
        SortedMap<String, List<String>> blocks = new TreeMap<>();
        Stream.of(BLANK_LINE.split(text, -1))
                .map(block -> block.lines().toList())
                .filter(lines -> !lines.isEmpty())
                .forEach(lines -> blocks.put(name(lines), lines));
        return blocks;
    }

    private static String name(List<String> lines) {
        String first = lines.get(0);
        boolean isType = !first.startsWith("//") && !first.startsWith("module ");
        return isType ? SurfaceType.parse(lines).name() : first;
    }

    private static List<String> without(List<String> lines, List<String> others) {
        List<String> rest = new ArrayList<>(lines);
        rest.removeAll(others);
        return rest;
    }

    private static String marked(String mark, List<String> lines) {
        return lines.stream().map(line -> mark + line + "\n").collect(Collectors.joining());
    }
}
