package io.github.thrivesdk.codegen.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thrivesdk.codegen.document.DocumentBundler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code docs/regenerating.md} shows, on a copy of the real document. */
class DocumentedChangeTest {
    private static final Path OPENAPI = Path.of("../openapi/src/main/openapi");

    @TempDir
    Path copy;

    @BeforeEach
    void aCopyOfTheDocument() throws IOException {
        try (Stream<Path> files = Files.list(OPENAPI)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
    }

    @Test
    void isReportedAsTheAdditionsThatItIs() throws IOException {
        Document before = bundled(OPENAPI);
        DocumentedChange.applyTo(copy);

        List<String> changes = DocumentChanges.between(before, bundled(copy)).stream()
                .map(change -> change.step() + " " + change.id())
                .toList();
        assertThat(changes)
                .containsExactlyInAnyOrder(
                        "minor document operation `listBadges`: added (GET /rest/v1/badges)",
                        "minor document schema `Badge`: added",
                        "minor document schema `BadgeStatus`: added",
                        "minor document schema `DeleteUserResponse`, property `queued`: added",
                        "minor document schema `EchoedEventType`: value `user_archived` added");
    }

    private static Document bundled(Path folder) throws IOException {
        return Document.parse(DocumentBundler.bundle(folder).toString());
    }
}
