package io.github.thrivesdk.codegen.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thrivesdk.it.generation.DocumentedChange;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is reported of the change that {@code docs/regenerating.md} shows, on a copy of the real document. */
class DocumentedChangeReportTest {
    @Test
    void isReportedAsTheAdditionsThatItIs(@TempDir Path copy) throws IOException {
        Document before = Document.parse(DocumentedChange.before());
        Document after = Document.parse(DocumentedChange.after(copy));

        List<String> changes = DocumentChanges.between(before, after).stream()
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
}
