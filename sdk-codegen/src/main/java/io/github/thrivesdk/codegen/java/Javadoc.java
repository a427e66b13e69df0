package io.github.thrivesdk.codegen.java;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A Javadoc comment in the making. Text from a document is escaped, so that it can neither end nor break it. */
public final class Javadoc {
    private static final int WIDTH = 110;

    private final List<String> paragraphs = new ArrayList<>();
    private final List<String> tags = new ArrayList<>();

    /** Adds text from a document, unless it is empty. Blank lines part paragraphs. */
    public Javadoc text(@Nullable String text) {
        if (text != null && !text.isBlank()) {
            for (String paragraph : text.strip().split("\\R\\s*\\R", -1)) {
                // Lines of prose flow together, those of a list do not.
                html(escaped(paragraph.replaceAll("\\R(?!\\s*([-*+|#>]|\\d+[.)]))\\s*", " ")));
            }
        }
        return this;
    }

    /** Adds a paragraph of our own, already in HTML. */
    public Javadoc html(String paragraph) {
        paragraphs.add(paragraph.strip());
        return this;
    }

    /** Adds a parameter. */
    public Javadoc param(String name, @Nullable String text) {
        tags.add("@param " + name + " " + oneLine(text, "see the document"));
        return this;
    }

    /** Adds what is returned, already in HTML. */
    public Javadoc returns(String html) {
        tags.add("@return " + html);
        return this;
    }

    /** Adds any other tag, already in HTML. */
    public Javadoc tag(String html) {
        tags.add(html);
        return this;
    }

    /** The comment with its indentation and a line break at its end. */
    public String block(int indent) {
        String margin = " ".repeat(indent);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            if (i > 0) {
                lines.add("");
            }
            boolean paragraph = i > 0 && !paragraphs.get(i).startsWith("<");
            lines.addAll(wrapped((paragraph ? "<p>" : "") + paragraphs.get(i), WIDTH - indent));
        }
        if (!lines.isEmpty() && !tags.isEmpty()) {
            lines.add("");
        }
        tags.forEach(tag -> lines.addAll(wrapped(tag, WIDTH - indent)));
        if (lines.size() == 1) {
            return margin + "/** " + lines.get(0) + " */\n";
        }
        StringBuilder block = new StringBuilder(margin).append("/**\n");
        lines.forEach(
                line -> block.append((margin + " * " + line).stripTrailing()).append('\n'));
        return block.append(margin).append(" */\n").toString();
    }

    /** Text from a document as HTML on one line, or another text if there is none. */
    public static String oneLine(@Nullable String text, String otherwise) {
        return text == null || text.isBlank() ? otherwise : escaped(text.strip().replaceAll("\\s+", " "));
    }

    /** A name or value from a document as code: backticks in it are what they are. */
    public static String code(String text) {
        return text.isBlank() ? "(blank)" : "<code>" + oneLine(text, "").replaceAll("</?code>", "&#96;") + "</code>";
    }

    /** Text from a document as HTML: nothing in it ends the comment, opens a tag or is taken for Unicode escapes. */
    static String escaped(String text) {
        String safe = text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("@", "&#64;")
                .replace("\\", "&#92;")
                .replace("*/", "*&#47;")
                .replace("/*", "&#47;*")
                .replace("{", "&#123;")
                .replace("}", "&#125;")
                .replace("«", "&laquo;")
                .replace("»", "&raquo;")
                .replaceAll("[\\x00-\\x08\\x0B-\\x1F\\x7F-\\x9F\\u202A-\\u202E\\u2066-\\u2069]", " ");
        return safe.replaceAll("(?<!`)`(?!`)([^`\\n]*[^`\\s][^`\\n]*)`(?!`)", "<code>$1</code>");
    }

    private static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\\R", -1)) {
            StringBuilder current = new StringBuilder();
            for (String word : line.strip().split("\\s+", -1)) {
                if (current.length() > 0 && current.length() + word.length() >= width) {
                    lines.add(current.toString());
                    current.setLength(0);
                }
                current.append(current.length() == 0 ? "" : " ").append(word);
            }
            lines.add(current.toString());
        }
        return lines;
    }
}
