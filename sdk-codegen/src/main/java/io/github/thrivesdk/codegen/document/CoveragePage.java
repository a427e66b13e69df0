package io.github.thrivesdk.codegen.document;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.thrivesdk.codegen.java.JavaNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes {@code docs/api-coverage.md}: every operation with what it needs, and how well it is known. */
public final class CoveragePage {
    private static final String HEAD = """
            <!-- Generated from the OpenAPI document: mvn -q -ntp process-classes -Dapi.accept -->
            # Operations and evidence

            We know of no complete OpenAPI document by Thrive. Ours was put together by hand, and says of each operation how
            well it is known; so does its Javadoc.

            | evidence | means | operations |
            |---|---|---|
            | official | described in Thrive's own pages | %d |
            | third-party | known from others who use the API | %d |
            | inferred | concluded from what is known of its neighbours | %d |

            Scopes are alternatives, any one of which suffices; with Basic none is needed. Those in *italics* are inferred:
            no page names the scope of an operation. "Repeat" says whether the SDK may send a request again whose answer was
            lost.
            """;

    private static final String COLUMNS = """

            | call | request | scopes | repeat | pages | evidence |
            |---|---|---|---|---|---|
            """;

    private static final String EVENTS = """

            ## Outbound webhooks

            `WebhookReceiver` turns these into typed events; everything else arrives as `UnknownWebhookEvent` with all its
            fields.

            | subscription | events | arrive as unknown | evidence |
            |---|---|---|---|
            """;

    private final LintedDocument document;

    private CoveragePage(LintedDocument document) {
        this.document = document;
    }

    /**
     * Writes the page if it is asked to.
     *
     * @param args the folder with the parts of the document, the page, and whether to write it
     */
    public static void main(String[] args) throws IOException {
        if (Boolean.parseBoolean(args[2])) {
            Files.writeString(Path.of(args[1]), of(Path.of(args[0])));
        }
    }

    /** The page of the document whose parts are in a folder. */
    static String of(Path folder) throws IOException {
        return new CoveragePage(new LintedDocument(DocumentBundler.bundle(folder))).text();
    }

    private String text() {
        StringBuilder page =
                new StringBuilder(HEAD.formatted(count("official"), count("third-party"), count("inferred")));
        for (Part tag : document.parts(Kind.TAG)) {
            page.append("\n## ").append(tag.text("name")).append("\n\n").append(tag.text("description"));
            page.append("\n").append(COLUMNS);
            document.operations().stream()
                    .filter(operation -> tagOf(operation).equals(tag.text("name")))
                    .forEach(operation -> page.append(row(operation)));
        }
        JsonNode subscriptions = document.top(WebhookEvents.KEY).path("subscriptions");
        if (!subscriptions.isEmpty()) {
            page.append(EVENTS);
            subscriptions.forEach(subscription -> page.append(eventRow(subscription)));
        }
        return page.toString();
    }

    private long count(String grade) {
        return document.operations().stream()
                .filter(operation -> operation
                        .node()
                        .path(EvidenceGrades.KEY)
                        .path("grade")
                        .asText()
                        .equals(grade))
                .count();
    }

    private static String tagOf(OperationPart operation) {
        return operation.node().path("tags").path(0).asText();
    }

    private static String row(OperationPart operation) {
        return cells(List.of(
                call(operation),
                "`" + operation.verb() + " " + operation.path() + "`",
                scopes(operation),
                operation.part().text("x-thrive-repeat"),
                pages(operation),
                evidence(operation.node().path(EvidenceGrades.KEY))));
    }

    private static String call(OperationPart operation) {
        return operation.isInternal()
                ? "sent by `ThriveAuth`"
                : "`" + JavaNames.member(tagOf(operation)) + "()." + JavaNames.member(operation.id()) + "`";
    }

    private static String scopes(OperationPart operation) {
        List<String> scopes = new ArrayList<>();
        operation
                .node()
                .path("security")
                .forEach(alternative -> alternative.forEach(names -> names.forEach(name -> scopes.add(name.asText()))));
        String mark = operation.node().path("x-thrive-scopes-inferred").asBoolean() ? "*" : "";
        return scopes.stream().map(scope -> mark + scope + mark).collect(Collectors.joining(", "));
    }

    private static String pages(OperationPart operation) {
        JsonNode paging = operation.node().path("x-thrive-paging");
        JsonNode bulk = operation.node().path("x-thrive-bulk");
        if (!paging.isMissingNode()) {
            return paging.path("style").asText() + ", "
                    + paging.path("defaultSize").asText() + " of at most "
                    + paging.path("maxSize").asText();
        }
        return bulk.isMissingNode() ? "" : "at most " + bulk.path("limit").asText() + " items";
    }

    private static String evidence(JsonNode evidence) {
        String source = evidence.path("source").asText();
        String notes = evidence.path("notes").asText("").strip();
        String grade = evidence.path("grade").asText();
        String linked = source.startsWith("https://") ? "[" + grade + "](" + source + ")" : grade + ": " + source;
        return notes.isEmpty() ? linked : linked + ". " + notes;
    }

    private static String eventRow(JsonNode subscription) {
        return cells(List.of(
                "`" + subscription.path("name").asText() + "`: "
                        + subscription.path("description").asText(),
                codes(subscription.path("events")),
                codes(subscription.path("undescribed")),
                evidence(subscription.path("evidence"))));
    }

    private static String codes(JsonNode names) {
        List<String> codes = new ArrayList<>();
        names.forEach(name -> codes.add("`" + name.asText() + "`"));
        return String.join(", ", codes);
    }

    private static String cells(List<String> texts) {
        return texts.stream()
                .map(text -> text.replaceAll("\\s+", " ").replace("|", "\\|"))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
