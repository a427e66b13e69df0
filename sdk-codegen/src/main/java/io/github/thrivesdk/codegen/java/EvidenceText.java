package io.github.thrivesdk.codegen.java;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says in Javadoc how well something is known, from the extension {@code x-thrive-evidence}. */
public final class EvidenceText {
    private EvidenceText() {}

    /** A paragraph of HTML, or null if the document says nothing of it. */
    public static @Nullable String html(@Nullable Map<String, Object> extensions) {
        if (extensions == null || !(extensions.get("x-thrive-evidence") instanceof Map<?, ?> evidence)) {
            return null;
        }
        String notes = Javadoc.oneLine(text(evidence, "notes"), "");
        String source = source(text(evidence, "source"));
        return switch (text(evidence, "grade")) {
            case "official" -> joined("Documented by Thrive", source, notes);
            case "third-party" -> joined("Known from third parties", source, notes);
            case "inferred" -> joined("Inferred", source, notes);
            default -> null;
        };
    }

    /** A description with a plain sentence about evidence that is less than official. */
    public static @Nullable String after(@Nullable String description, @Nullable Map<String, Object> extensions) {
        String grade = extensions != null && extensions.get("x-thrive-evidence") instanceof Map<?, ?> evidence
                ? text(evidence, "grade")
                : "";
        String told = switch (grade) {
            case "third-party" -> "Known from third parties.";
            case "inferred" -> "Inferred.";
            default -> "";
        };
        return description == null || told.isEmpty() ? description : description.strip() + " " + told;
    }

    private static String joined(String grade, String source, String notes) {
        return grade + (source.isEmpty() ? "." : ": " + source + ".") + (notes.isEmpty() ? "" : " " + notes);
    }

    private static String source(String source) {
        String html = Javadoc.oneLine(source, "").replaceAll("\\.$", "");
        return source.matches("https?://[\\w./?=%#~+,;:-]+")
                ? "<a href=\"" + source + "\">" + html.replaceFirst("^https?://", "") + "</a>"
                : html;
    }

    private static String text(Map<?, ?> evidence, String key) {
        return evidence.get(key) instanceof String text ? text : "";
    }
}
