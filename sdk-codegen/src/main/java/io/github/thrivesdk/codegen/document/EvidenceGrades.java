package io.github.thrivesdk.codegen.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Each operation says how well it is known, and from where. */
final class EvidenceGrades implements LintRule {
    static final String KEY = "x-thrive-evidence";
    private static final List<String> GRADES = List.of("official", "third-party", "inferred");

    @Override
    public void check(LintedDocument document, Findings findings) {
        for (Part part : document.parts()) {
            JsonNode evidence = part.node().path(KEY);
            if (!evidence.isMissingNode()) {
                check(part.place().child(KEY), evidence, findings);
            } else if (part.kind() == Kind.OPERATION) {
                findings.add(
                        part.place(),
                        "does not say how well it is known",
                        "add `" + KEY + "` with a grade (" + Spelling.list(GRADES) + "), a source and notes");
            }
        }
    }

    static void check(Place place, JsonNode evidence, Findings findings) {
        String grade = evidence.path("grade").asText("");
        if (!GRADES.contains(grade)) {
            findings.add(place.child("grade"), "`" + grade + "` is no grade", Spelling.cure(grade, GRADES));
        }
        if (evidence.path("source").asText("").isBlank()) {
            findings.add(place, "names no source", "say where it was read: a URL, or words");
        }
        if (grade.equals("official") && !evidence.path("source").asText("").startsWith("https://")) {
            findings.add(place.child("source"), "official means a page of Thrive's", "give its URL");
        }
        String notes = evidence.path("notes").asText("").strip();
        if (!notes.isEmpty() && !notes.endsWith(".")) {
            findings.add(place.child("notes"), "is no sentence", "end it with a full stop");
        }
    }
}
