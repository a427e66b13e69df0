package io.github.thrivesdk.codegen.change;

import java.util.ArrayList;
import java.util.List;

/** Splits a declaration where no bracket or quote is open. */
final class Words {
    private Words() {}

    /** The stripped parts between separators; none for a blank text. */
    static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"' && (i == 0 || text.charAt(i - 1) != '\\');
            depth += quoted ? 0 : depthChange(c);
            if (c == separator && depth == 0 && !quoted) {
                parts.add(text.substring(start, i).strip());
                start = i + 1;
            }
        }
        parts.add(text.substring(start).strip());
        parts.removeIf(String::isEmpty);
        return parts;
    }

    private static int depthChange(char c) {
        return switch (c) {
            case '<', '(', '{' -> 1;
            case '>', ')', '}' -> -1;
            default -> 0;
        };
    }
}
