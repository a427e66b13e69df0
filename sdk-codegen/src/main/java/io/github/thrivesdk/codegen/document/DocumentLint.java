package io.github.thrivesdk.codegen.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Holds the document to the rules that generation and readers rely on, and reports all faults at once. */
public final class DocumentLint {
    private static final List<LintRule> RULES = List.of(
            new KnownKeys(),
            new ExtensionNames(),
            new References(),
            new UnusedComponents(),
            new OperationIds(),
            new OperationTags(),
            new SchemaShapes(),
            new SchemaKeywords(),
            new Descriptions(),
            new OperationSecurity(),
            new OperationResponses(),
            new PathParameters(),
            new Examples(),
            new EvidenceGrades(),
            new RuntimeFacts(),
            new PagingFacts(),
            new BulkFacts(),
            new Environments(),
            new WebhookEvents());

    private DocumentLint() {}

    /**
     * Checks a document and fails if anything is wrong with it.
     *
     * @param args the folder with the parts of the document
     */
    public static void main(String[] args) throws IOException {
        List<Finding> findings = check(Path.of(args[0]));
        if (!findings.isEmpty()) {
            throw new DocumentLintFailed(message(findings));
        }
    }

    /** The faults of the document whose parts are in a folder, in the order of the sources. */
    static List<Finding> check(Path folder) throws IOException {
        JsonNode bundle = DocumentBundler.bundle(folder);
        Findings findings = new Findings(SourceLines.of(DocumentBundler.parts(folder)));
        LintedDocument document = new LintedDocument(bundle);
        RULES.forEach(rule -> rule.check(document, findings));
        return findings.inOrder();
    }

    private static String message(List<Finding> findings) {
        return "The OpenAPI document has " + findings.size() + (findings.size() == 1 ? " fault:" : " faults:")
                + findings.stream().map(finding -> "\n  " + finding).collect(Collectors.joining());
    }
}
