package io.github.thrivesdk.codegen.change;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The public surface of one artifact, read back from its text. */
record Surface(SortedMap<String, SurfaceType> types) {
    private static final Pattern BLANK_LINE = Pattern.compile("\n\n");

    /** Reads what {@link PublicSurface} wrote; an empty text is the surface of nothing. */
    static Surface parse(String text) {
        SortedMap<String, SurfaceType> types = new TreeMap<>();
        for (String block : BLANK_LINE.split(text, -1)) {
            List<String> lines = block.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("//"))
                    .toList();
            if (!lines.isEmpty() && !lines.get(0).startsWith("module ")) {
                SurfaceType type = SurfaceType.parse(lines);
                types.put(type.name(), type);
            }
        }
        return new Surface(types);
    }
}
