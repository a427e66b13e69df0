package io.github.thrivesdk.it.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.thrivesdk.codegen.GenerationException;
import io.github.thrivesdk.codegen.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The one command that makes a client from any document reads it with our reader, not with that of the plugin. */
class AnyDocumentTest {
    private static final String NEW = """
            openapi: 3.2.0
            info: {title: New, version: '1'}
            tags: [{name: things, summary: Things, kind: nav}]
            paths:
              /things:
                get:
                  operationId: listThings
                  tags: [things]
                  responses:
                    '200': {content: {application/json: {$ref: '#/components/mediaTypes/Things'}}}
            components:
              mediaTypes:
                Things: {schema: {type: array, items: {type: object, properties: {id: {type: string}}}}}
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void documentThatThePluginCannotReadIsGeneratedFrom() throws Exception {
        Path output = folder.resolve("output");
        new GeneratorPlugin(file(NEW), false).generate(output);
        List<SourceFile> sources = sources(output.resolve("src/main/java"));
        assertThat(new GeneratedClient(folder).compile(sources)).isEmpty();
        assertThat(sources)
                .filteredOn(source -> source.path().endsWith("/ThingsApi.java"))
                .singleElement()
                .satisfies(api -> assertThat(api.text()).contains(" listThings()"));
    }

    @Test
    void provenanceIsThatOfTheDocument() throws Exception {
        Path output = folder.resolve("output");
        Path document = file(NEW);
        new GeneratorPlugin(document, false).generate(output);
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(document));
        assertThat(sources(output.resolve("src/main/java")))
                .anySatisfy(source ->
                        assertThat(source.text()).contains(HexFormat.of().formatHex(hash)));
    }

    @Test
    void refusalSaysPlaceAndCureAndIsNotBuriedInAStackTrace() throws Exception {
        GeneratorPlugin plugin = new GeneratorPlugin(file(NEW.replace("    get:", "    query:")), false);
        assertThatExceptionOfType(GenerationException.class)
                .isThrownBy(() -> plugin.generate(folder.resolve("output")))
                .withMessage(
                        "%s#/paths//things/query: it has operations of other methods than those of OpenAPI 3.1,"
                                + " which are not supported; remove them",
                        folder.resolve("document.yaml"))
                .satisfies(refusal -> assertThat(refusal.getStackTrace()).isEmpty());
    }

    @Test
    void fileThatIsNotThereIsNamedWithItsWholePath() throws Exception {
        GeneratorPlugin plugin = new GeneratorPlugin(Path.of("no/such.yaml"), false);
        assertThatExceptionOfType(GenerationException.class)
                .isThrownBy(() -> plugin.generate(folder.resolve("output")))
                .withMessage(Path.of("no/such.yaml").toAbsolutePath()
                        + ": there is no such file; give the path of the file that the OpenAPI document begins with");
    }

    @Test
    void realDocumentIsValidatedAlsoWhereNoCodeIsMadeOfIt() throws Exception {
        String broken = NEW.replace("3.2.0", "3.0.3")
                .replace("{$ref: '#/components/mediaTypes/Things'}", "{example: []}")
                .replaceFirst("(?s)components:.*", "components: {examples: {Odd: {unknown: 1}}}\n");
        Path output = folder.resolve("output");
        new GeneratorPlugin(file(broken), false).generate(output);
        GeneratorPlugin strict = new GeneratorPlugin(file(broken), true);
        assertThatExceptionOfType(GenerationException.class)
                .isThrownBy(() -> strict.generate(output))
                .withMessageContaining("document.yaml: it is not valid; mend what the parser says: ")
                .withMessageContaining("components.examples.Odd.unknown is unexpected");
    }

    private Path file(String document) throws Exception {
        return Files.writeString(folder.resolve("document.yaml"), document);
    }

    private static List<SourceFile> sources(Path root) throws Exception {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("module-info.java"))
                    .map(file -> new SourceFile(root.relativize(file).toString(), read(file)))
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
