package io.github.thrivesdk.codegen.operation;

import io.github.thrivesdk.codegen.java.EvidenceText;
import io.github.thrivesdk.codegen.java.Javadoc;
import io.swagger.v3.oas.models.Operation;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the Javadoc of an operation: what it does, how well that is known, what it needs and how it fails. */
final class OperationDoc {
    private final Operation operation;
    private final Facts facts;
    private final List<String> scopes;
    private final ResponseFacts response;

    OperationDoc(Operation operation, Facts facts, List<String> scopes, ResponseFacts response) {
        this.operation = operation;
        this.facts = facts;
        this.scopes = scopes;
        this.response = response;
    }

    /** The comment of a way to call it, without parameters and result. */
    Javadoc about(String method) {
        String summary = operation.getSummary();
        Javadoc javadoc = new Javadoc();
        if (summary == null || summary.isBlank()) {
            javadoc.html("The operation <code>" + method + "</code>.");
        } else {
            javadoc.text(sentence(summary));
        }
        String description = operation.getDescription();
        if (description != null && !description.equals(summary)) {
            javadoc.text(description);
        }
        add(javadoc, EvidenceText.html(operation.getExtensions()));
        add(javadoc, needs());
        add(javadoc, failures());
        return javadoc;
    }

    /** Adds what comes back, and what is thrown. */
    Javadoc finish(Javadoc javadoc, boolean future) {
        String result = Javadoc.oneLine(response.doc(), "the answer");
        if (future) {
            javadoc.returns("completes with the result: " + result);
        } else if (response.type() != null) {
            javadoc.returns(result + (response.mayBeEmpty() ? " Null if the answer has no body." : ""));
        }
        if (!future) {
            javadoc.tag("@throws io.github.thrivesdk.core.error.ThriveException if the call fails");
        }
        link(javadoc);
        if (Boolean.TRUE.equals(operation.getDeprecated())) {
            javadoc.html("The document calls this operation deprecated.");
        }
        return javadoc;
    }

    private void link(Javadoc javadoc) {
        String url = operation.getExternalDocs() == null
                ? null
                : operation.getExternalDocs().getUrl();
        if (url != null && url.matches("https?://[\\w./?=&%#~+,;:-]+")) {
            javadoc.tag("@see <a href=\"" + url.replace("&", "&amp;") + "\">The documentation of this operation</a>");
        }
    }

    private @Nullable String needs() {
        if (scopes.isEmpty()) {
            return null;
        }
        String names = scopes.stream().map(Javadoc::code).collect(Collectors.joining(" or "));
        return "Scopes: " + names + (facts.flag("x-thrive-scopes-inferred") ? " (inferred)." : ".");
    }

    private @Nullable String failures() {
        if (operation.getResponses() == null) {
            return null;
        }
        String statuses = operation.getResponses().keySet().stream()
                .filter(status -> status.startsWith("4") || status.startsWith("5"))
                .map(status -> Javadoc.oneLine(status, ""))
                .collect(Collectors.joining(", "));
        return statuses.isEmpty() ? null : "Documented failures: " + statuses + ".";
    }

    private static void add(Javadoc javadoc, @Nullable String paragraph) {
        if (paragraph != null) {
            javadoc.html(paragraph);
        }
    }

    private static String sentence(String summary) {
        String stripped = summary.strip();
        return stripped.endsWith(".") || stripped.endsWith("!") || stripped.endsWith("?") ? stripped : stripped + ".";
    }
}
