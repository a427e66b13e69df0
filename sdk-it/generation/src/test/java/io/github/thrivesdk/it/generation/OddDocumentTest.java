package io.github.thrivesdk.it.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.thrivesdk.codegen.GenerationException;
import io.github.thrivesdk.codegen.SourceFile;
import io.github.thrivesdk.core.call.CallSender;
import io.github.thrivesdk.core.error.ThriveNotSentException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** The generator copes with names and shapes that nobody chose for it. */
@TestInstance(Lifecycle.PER_CLASS)
class OddDocumentTest {
    private BiFunction<String, CallSender, Object> probe = (job, sender) -> job;
    private String document = "";

    @BeforeAll
    @SuppressWarnings("unchecked")
    void generateAndCompile(@TempDir Path folder) throws Exception {
        document = resource("/odd.yaml");
        GeneratedClient client = new GeneratedClient(folder);
        List<SourceFile> sources = new ArrayList<>(client.generate(document));
        sources.add(new SourceFile("probe/Probe.java", resource("/probe/Probe.java")));
        assertThat(client.compile(sources)).isEmpty();
        probe = (BiFunction<String, CallSender, Object>) client.create("probe.Probe");
    }

    @Test
    void parametersOfEveryKindStandWhereTheyBelong() {
        RecordingSender sender = new RecordingSender("{\"class\":\"c\"}");
        probe.apply("parameters", sender);
        assertThat(sender.calls.get(0).pathAndQuery())
                .isEqualTo("/things/a%2Fb...x?ids=1%2C2&tag=x&tag=y&filter%5Bname%5D=n%26m&filter%5Bmin%5D=3");
        assertThat(sender.calls.get(0).headers().toString()).contains("X-Trace=t", "Cookie=flavour=plain");
    }

    @Test
    void answerKeepsWhatTheDocumentDoesNotKnow() throws Exception {
        String answer = "{\"class\":\"c\",\"1st\":true,\"@type\":7,\"colour\":\"mauve\",\"new\":1,"
                + "\"animal\":{\"kind\":\"cow\",\"milk\":2},\"either\":false,\"numbers\":{\"a\":1.5}}";
        Object list = probe.apply("parameters", new RecordingSender(answer));
        assertThat(tree(new ObjectMapper().writeValueAsString(list))).isEqualTo(tree(answer));
    }

    @Test
    void unsetPropertiesAreNotSent() throws Exception {
        RecordingSender sender = new RecordingSender();
        assertThat(probe.apply("models", sender)).isEqualTo(true);
        assertThat(tree(sender.body(0)))
                .isEqualTo(tree("{\"class\":\"c\",\"colour\":\"mauve\",\"animal\":{\"kind\":\"cat\",\"lives\":9}}"));
    }

    @Test
    void patchSendsNullForWhatIsClearedAndNothingForWhatIsKept() throws Exception {
        RecordingSender sender = new RecordingSender();
        probe.apply("patch", sender);
        assertThat(sender.body(0)).isEqualTo("{\"cleared\":null}");
    }

    @Test
    void uploadIsSentAsParts() throws Exception {
        RecordingSender sender = new RecordingSender("ok");
        assertThat(probe.apply("upload", sender)).isEqualTo("ok");
        assertThat(sender.body(0)).contains("name=\"file\"; filename=\"f.txt\"", "content", "name=\"note\"");
    }

    @Test
    void pagesAreReadToTheEnd() {
        RecordingSender sender = new RecordingSender("[\"a\",\"b\"]", "[\"c\"]");
        assertThat(probe.apply("pages", sender)).isEqualTo(List.of("a", "b", "c"));
        assertThat(sender.calls.get(1).pathAndQuery()).isEqualTo("/things?page=2&perPage=2");
    }

    @Test
    void bulkChangeIsSplitAndItsResultsAreMerged() throws Exception {
        RecordingSender sender =
                new RecordingSender("{\"good\":[\"a\"],\"bad\":{\"rows\":[\"b\"]}}", "{\"good\":[\"c\"]}");
        assertThat(probe.apply("bulk", sender)).isEqualTo("[a, c] [b]");
        assertThat(sender.body(1)).isEqualTo("[\"c\"]");
    }

    @Test
    void argumentsThatBreakTheDocumentsLimitsAreRefused() {
        RecordingSender sender = new RecordingSender();
        assertThatExceptionOfType(ThriveNotSentException.class)
                .isThrownBy(() -> probe.apply("long page", sender))
                .withMessage("listThings: perPage must be at most 3; nothing was sent");
        assertThatExceptionOfType(ThriveNotSentException.class)
                .isThrownBy(() -> probe.apply("long list", sender))
                .withMessageContaining("body must have a length of at most 2 and has 3; nothing was sent");
        assertThat(sender.calls).isEmpty();
    }

    @Test
    void styleThatPathsDoNotHaveStopsTheBuild(@TempDir Path folder) {
        String form = document.replace("{name: ext, in: path,", "{name: ext, in: path, style: form,");
        assertThatExceptionOfType(GenerationException.class)
                .isThrownBy(() -> new GeneratedClient(folder).generate(form))
                .withMessage("GET /things/{thing-id}.{ext}: path parameter ext has the style 'form', which OpenAPI does"
                        + " not know in a path; use simple, label or matrix");
    }

    @Test
    void pathStylesAreWrittenAsTheSpecificationShows() {
        RecordingSender sender = new RecordingSender();
        probe.apply("styles", sender);
        assertThat(sender.calls.get(0).pathAndQuery())
                .isEqualTo("/styles/.a%2Fb/;list=1;list=2/;name=n%3Bm;min=3/name=x");
    }

    @Test
    void pagingWithoutItsParameterStopsTheBuild(@TempDir Path folder) {
        String broken = document.replace("page: page, size: perPage", "page: pageNo, size: perPage");
        assertThatExceptionOfType(GenerationException.class)
                .isThrownBy(() -> new GeneratedClient(folder).generate(broken))
                .withMessage("GET /things: x-thrive-paging: there is no optional query parameter 'pageNo' with a whole"
                        + " number; add it");
    }

    private static JsonNode tree(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream resource = OddDocumentTest.class.getResourceAsStream(name)) {
            assertThat(resource).isNotNull();
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
