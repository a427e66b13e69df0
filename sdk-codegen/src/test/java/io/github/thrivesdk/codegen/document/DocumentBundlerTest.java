package io.github.thrivesdk.codegen.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentBundlerTest {
    @TempDir
    Path folder;

    @Test
    void pathsAndComponentsOfAllFilesAreJoinedInAFixedOrder() throws IOException {
        write("thrive.yaml", "openapi: 3.0.3\npaths: {/main: {}}");
        write("b.yaml", "paths: {/b: {}}\ncomponents: {schemas: {B: {type: string}}}");
        write("a.yaml", "paths: {/a: {}}\ncomponents: {schemas: {A: {type: string}}}");

        ObjectNode bundle = DocumentBundler.bundle(folder);

        assertThat(bundle.path("paths").fieldNames()).toIterable().containsExactly("/main", "/a", "/b");
        assertThat(bundle.path("components").path("schemas").fieldNames())
                .toIterable()
                .containsExactly("A", "B");
    }

    @Test
    void bundleIsWrittenTheSameEachTime() throws IOException {
        write("thrive.yaml", "openapi: 3.0.3\npaths: {/main: {}}");
        Path bundle = folder.resolve("target/bundle.yaml");

        DocumentBundler.main(new String[] {folder.toString(), bundle.toString()});

        assertThat(bundle).hasContent("""
                openapi: "3.0.3"
                paths:
                  /main: {}
                """);
    }

    @Test
    void whatTwoFilesDescribeIsAnErrorThatNamesBoth() throws IOException {
        write("thrive.yaml", "openapi: 3.0.3");
        write("a.yaml", "components: {schemas: {Same: {type: string}}}");
        write("b.yaml", "components: {schemas: {Same: {type: number}}}");

        assertThatThrownBy(() -> DocumentBundler.bundle(folder))
                .hasMessage("b.yaml: /components/schemas/Same stands in a.yaml already; keep one of the two");
    }

    private void write(String name, String yaml) throws IOException {
        Files.writeString(folder.resolve(name), yaml);
    }
}
