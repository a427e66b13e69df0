package io.github.thrivesdk.codegen.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Each operation has one tag, which becomes an accessor of the client, and each tag has operations. */
final class OperationTags implements LintRule {
    @Override
    public void check(LintedDocument document, Findings findings) {
        List<String> known = new ArrayList<>();
        document.parts(Kind.TAG).forEach(tag -> known.add(tag.text("name")));
        Set<String> used = new HashSet<>();
        document.operations().forEach(operation -> check(operation, known, used, findings));
        for (Part tag : document.parts(Kind.TAG)) {
            if (!used.contains(tag.text("name"))) {
                findings.add(tag.place(), "no operation has the tag `" + tag.text("name") + "`", "remove it");
            }
        }
    }

    private static void check(OperationPart operation, List<String> known, Set<String> used, Findings findings) {
        JsonNode tags = operation.node().path("tags");
        if (tags.size() != 1) {
            findings.add(
                    operation.place(),
                    tags.isEmpty() ? "has no tag" : "has several tags",
                    "give it the one tag whose accessor shall have the method: " + Spelling.list(known));
        }
        for (JsonNode tag : tags) {
            used.add(tag.asText());
            if (!known.contains(tag.asText())) {
                findings.add(
                        operation.place().child("tags"),
                        "the tag `" + tag.asText() + "` is not declared",
                        Spelling.cure(tag.asText(), known) + " A new one goes into the list `tags`");
            }
        }
    }
}
