package io.github.thrivesdk.codegen.document;

/** Looks for one kind of fault in a document. */
interface LintRule {
    void check(LintedDocument document, Findings findings);
}
