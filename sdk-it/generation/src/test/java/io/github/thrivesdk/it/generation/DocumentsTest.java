package io.github.thrivesdk.it.generation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thrivesdk.codegen.SourceFile;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is generated compiles without a warning, whatever the document. */
class DocumentsTest {
    static List<Path> documents() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(DocumentsTest.class.getResource("/documents"))
                .toURI());
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void compilesWithoutAWarning(Path document, @TempDir Path folder) throws IOException {
        GeneratedClient client = new GeneratedClient(folder);
        List<SourceFile> sources = client.generate(document);
        assertThat(sources).isNotEmpty();
        assertThat(client.compile(sources)).isEmpty();
    }
}
