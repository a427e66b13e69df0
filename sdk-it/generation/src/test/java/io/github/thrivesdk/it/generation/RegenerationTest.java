package io.github.thrivesdk.it.generation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thrivesdk.codegen.SourceFile;
import io.github.thrivesdk.core.call.CallSender;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A change of the real document is all it takes: the one that {@code docs/regenerating.md} shows. */
class RegenerationTest {
    @Test
    @SuppressWarnings("unchecked")
    void newTagOperationFieldAndEnumValueAreInTheClientThatIsGeneratedNext(@TempDir Path folder) throws Exception {
        Path copy = Files.createDirectories(folder.resolve("openapi"));
        GeneratedClient client = new GeneratedClient(folder);
        List<SourceFile> sources = new ArrayList<>(client.generate(DocumentedChange.after(copy)));
        sources.add(new SourceFile("probe/Badges.java", probe()));
        assertThat(client.compile(sources)).isEmpty();

        RecordingSender sender = new RecordingSender("[{\"id\":\"b-1\",\"status\":\"ACTIVE\"}]");
        Object seen = ((Function<CallSender, Object>) client.create("probe.Badges")).apply(sender);
        assertThat(seen).isEqualTo(List.of("b-1 ACTIVE", true, "user_archived"));
        assertThat(sender.calls).hasSize(1).first().satisfies(call -> {
            assertThat(call.operation().id()).isEqualTo("listBadges");
            assertThat(call.pathAndQuery()).isEqualTo("/rest/v1/badges?status=ACTIVE");
        });
    }

    private static String probe() throws IOException {
        try (InputStream probe = RegenerationTest.class.getResourceAsStream("/probe/Badges.java")) {
            return new String(Objects.requireNonNull(probe).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
