package io.github.thrivesdk.codegen.document;

import java.io.Serial;

/** The document has faults. Its message lists them; a stack trace would not help. */
final class DocumentLintFailed extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    DocumentLintFailed(String message) {
        super(message, null, false, false);
    }
}
