package io.github.thrivesdk.codegen.java;

/** Writes Java literals. */
public final class JavaText {
    private JavaText() {}

    /** A string literal with its quotes. */
    public static String literal(String text) {
        StringBuilder literal = new StringBuilder("\"");
        text.chars().forEach(unit -> literal.append(escaped((char) unit)));
        return literal.append('"').toString();
    }

    private static String escaped(char unit) {
        return switch (unit) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> unit < ' ' || unit > '~' ? String.format("\\u%04x", (int) unit) : String.valueOf(unit);
        };
    }
}
