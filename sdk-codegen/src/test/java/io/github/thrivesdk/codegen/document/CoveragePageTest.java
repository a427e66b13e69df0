package io.github.thrivesdk.codegen.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoveragePageTest {
    private static final Path REAL = Path.of("../openapi/src/main/openapi");
    private static final Path COMMITTED = Path.of("../docs/api-coverage.md");

    @TempDir
    Path folder;

    @Test
    void committedPageIsThatOfTheDocument() throws IOException {
        assertThat(COMMITTED)
                .as("docs/api-coverage.md is stale; write it anew: mvn -q -ntp process-classes -Dapi.accept")
                .hasContent(CoveragePage.of(REAL));
    }

    @Test
    void everyOperationHasARow() throws IOException {
        String page = CoveragePage.of(REAL);

        assertThat(new LintedDocument(DocumentBundler.bundle(REAL)).operations())
                .hasSizeGreaterThanOrEqualTo(49)
                .allSatisfy(operation ->
                        assertThat(page).containsOnlyOnce("| `" + operation.verb() + " " + operation.path() + "` |"));
    }

    @Test
    void rowSaysWhatAnOperationNeedsAndHowWellItIsKnown() throws IOException {
        new SmallDocument().writeTo(folder);

        assertThat(CoveragePage.of(folder))
                .contains(
                        "| `things().listParts` | `GET /rest/v1/things/{thing}/parts` | api/read | safe | envelope, 20 of at"
                                + " most 100 | [official](https://docs.example.org/parts) |\n")
                .contains(
                        "| `things().addParts` | `POST /rest/v1/things/{thing}/parts` | api/all | never | at most 10 items |"
                                + " inferred: a test. There is no such thing. |\n")
                .contains(
                        "| `thing_subscription`: Something happened to a thing. | `thing.made` |  | inferred: a test |\n");
    }

    @Test
    void inferredScopesAreInItalics() throws IOException {
        new SmallDocument()
                .with("x-thrive-repeat: never", "x-thrive-repeat: never\n      x-thrive-scopes-inferred: true")
                .writeTo(folder);

        assertThat(CoveragePage.of(folder)).contains("| *api/all* |");
    }
}
