package io.github.thrivesdk.codegen.operation;

import io.github.thrivesdk.codegen.java.JavaText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the annotation that carries an operation's facts to run time. */
final class AnnotationWriter {
    private static final String SPEC = "io.github.thrivesdk.core.spec.";

    private final List<String> attributes = new ArrayList<>();

    static String write(
            String id, String method, String path, List<String> continuations, Facts facts, List<String> scopes) {
        AnnotationWriter writer = new AnnotationWriter();
        writer.text("id", id);
        writer.text("method", method);
        writer.text("path", path);
        writer.add(!continuations.isEmpty(), "continuations = " + array(continuations));
        writer.add(
                facts.text("x-thrive-token-use", "").equals("webhooks"),
                "tokenUse = «io.github.thrivesdk.core.TokenUse».WEBHOOKS");
        writer.add(!scopes.isEmpty(), "scopes = " + array(scopes));
        writer.add(facts.flag("x-thrive-scopes-inferred"), "scopesInferred = true");
        writer.add(repeatable(method, facts), "repeat = «" + SPEC + "Repeat».SAFE");
        writer.evidence(facts.group("x-thrive-evidence").text("grade", ""));
        writer.paging(facts.group("x-thrive-paging"));
        int limit = facts.group("x-thrive-bulk").number("limit");
        writer.add(limit > 0, "bulkLimit = " + limit);
        String success = facts.text("x-thrive-success", "");
        writer.add(!success.isEmpty(), "successField = " + JavaText.literal(success));
        return writer.attributes.stream()
                .collect(Collectors.joining(",\n            ", "«@" + SPEC + "ThriveOperation»(\n            ", ")"));
    }

    private static boolean repeatable(String method, Facts facts) {
        boolean reading = method.equals("GET") || method.equals("HEAD") || method.equals("OPTIONS");
        return facts.text("x-thrive-repeat", reading ? "safe" : "never").equals("safe");
    }

    private void evidence(String grade) {
        switch (grade) {
            case "official" -> add(true, "evidence = «" + SPEC + "Evidence».OFFICIAL");
            case "third-party" -> add(true, "evidence = «" + SPEC + "Evidence».THIRD_PARTY");
            case "inferred" -> add(true, "evidence = «" + SPEC + "Evidence».INFERRED");
            default -> {}
        }
    }

    private void paging(Facts paging) {
        if (paging.isEmpty()) {
            return;
        }
        String style = paging.text("style", "").equals("bare-array") ? "BARE_ARRAY" : "ENVELOPE";
        add(
                true,
                "paging = «@" + SPEC + "Paging»(style = «" + SPEC + "PagingStyle»." + style + ", defaultSize = "
                        + paging.number("defaultSize") + ", maxSize = " + paging.number("maxSize") + items(paging)
                        + ")");
    }

    private static String items(Facts paging) {
        String items = paging.text("items", "");
        return items.isEmpty() ? "" : ", items = " + JavaText.literal(items);
    }

    private void text(String name, String value) {
        attributes.add(name + " = " + JavaText.literal(value));
    }

    private void add(boolean present, String attribute) {
        if (present) {
            attributes.add(attribute);
        }
    }

    private static String array(List<String> texts) {
        return texts.stream().map(JavaText::literal).collect(Collectors.joining(", ", "{", "}"));
    }
}
