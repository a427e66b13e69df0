package io.github.thrivesdk.it.generation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.thrivesdk.codegen.SourceFile;
import io.github.thrivesdk.core.call.CallSender;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** What a document says of bytes is what leaves, and what comes is told apart as it says. */
@TestInstance(Lifecycle.PER_CLASS)
class WireTest {
    private final ObjectMapper json = new ObjectMapper();
    private BiFunction<String, CallSender, Object> probe = (job, sender) -> job;

    @BeforeAll
    @SuppressWarnings("unchecked")
    void generateAndCompile(@TempDir Path folder) throws Exception {
        GeneratedClient client = new GeneratedClient(folder);
        List<SourceFile> sources = new ArrayList<>(client.generate(resource("/wire.yaml")));
        sources.add(new SourceFile("probe/Wire.java", resource("/probe/Wire.java")));
        assertThat(client.compile(sources)).isEmpty();
        probe = (BiFunction<String, CallSender, Object>) client.create("probe.Wire");
    }

    @Test
    void pathBeginsWithThatOfTheServer() {
        assertThat(sent("parameters").calls.get(0).pathAndQuery())
                .startsWith("/api/v3/a%20b/%7B%22q%22%3A%22x%2Fy%22%7D.json?");
    }

    @Test
    void parametersAreWrittenAsTheirContentAndStyleSay() {
        RecordingSender sender = sent("parameters");
        assertThat(sender.calls.get(0).pathAndQuery())
                .endsWith("?json=%7B%22q%22%3A%22a%22%7D&ids=1&ids=2&pair=q%2Cb&q=c");
        assertThat(sender.calls.get(0).headers().toString())
                .contains(
                        "X-Json={\"q\":\"\\u00fc\"}", "X-Pairs=q=x", "X-Flat=q,x", "Cookie=c=%7B%22q%22%3A%22y%22%7D");
    }

    @Test
    void fieldsOfAFormAreWrittenAsTheirEncodingSays() throws Exception {
        assertThat(sent("form").body(0))
                .isEqualTo("plain=a%20b&many=1&many=2&joined=x%2Cy&deep%5Bq%5D=1&whole=%7B%22q%22%3A%22n%26m%22%7D"
                        + "&q=flat");
    }

    @Test
    void partsOfAnUploadAreWrittenAsTheirEncodingSays() throws Exception {
        RecordingSender sender = sent("upload");
        assertThat(Objects.requireNonNull(sender.calls.get(0).body()).contentType())
                .startsWith("multipart/form-data; boundary=");
        assertThat(sender.body(0))
                .contains("name=\"file\"; filename=\"f.txt\"\r\nContent-Type: text/csv\r\n\r\na,b\r\n")
                .contains("name=\"picture\"; filename=\"p.png\"\r\nContent-Type: image/png\r\n\r\npng\r\n")
                .contains("name=\"modern\"; filename=\"m.bin\"")
                .contains("name=\"base64\"\r\nContent-Type: text/plain\r\n\r\naGk=\r\n")
                .contains("name=\"about\"\r\nContent-Type: application/json\r\n\r\n{\"q\":\"x\"}\r\n")
                .contains("name=\"labelled\"\r\nContent-Type: application/vnd.x+json\r\n\r\n\"l\"\r\n")
                .contains("name=\"when\"\r\n\r\n2026-01-02T03:04:00Z\r\n");
    }

    @Test
    void uploadOfAnotherKindSaysSo() throws Exception {
        RecordingSender sender = sent("mixed");
        assertThat(Objects.requireNonNull(sender.calls.get(0).body()).contentType())
                .startsWith("multipart/mixed; boundary=");
        assertThat(sender.body(0)).contains("name=\"q\"\r\n\r\nchosen\r\n");
    }

    @Test
    void nullsInListsStayWhereTheDocumentAllowsThem() throws Exception {
        String answer = "{\"grid\":[1,null,3],\"any\":[null,{\"a\":[null]}],\"strict\":[\"a\"],\"by\":{\"k\":null}}";
        Object row = probe.apply("row", new RecordingSender(answer));
        assertThat(json.readTree(json.writeValueAsString(row))).isEqualTo(json.readTree(answer));
    }

    @Test
    void caseIsToldByTheOnlyValueItAllows() {
        assertThat(probe.apply("animal", new RecordingSender("{\"kind\":\"meow\"}")))
                .isEqualTo("Cat");
        assertThat(probe.apply("animal", new RecordingSender("{\"kind\":\"cow\"}")))
                .isEqualTo("UnknownAnimal");
    }

    @Test
    void propertyOfTwoAlternativesTakesBothOfItsTypes() throws Exception {
        assertThat(json.writeValueAsString(probe.apply("either", new RecordingSender("{\"x\":{\"a\":1}}"))))
                .isEqualTo("{\"x\":{\"a\":1}}");
        assertThat(json.writeValueAsString(probe.apply("either", new RecordingSender("{\"x\":\"t\"}"))))
                .isEqualTo("{\"x\":\"t\"}");
    }

    @Test
    void answerThatOnlyTheDefaultDescribesIsRead() {
        assertThat(probe.apply("default", new RecordingSender("{\"q\":\"z\"}"))).isEqualTo("z");
    }

    private RecordingSender sent(String job) {
        RecordingSender sender = new RecordingSender();
        probe.apply(job, sender);
        return sender;
    }

    private static String resource(String name) throws IOException {
        try (InputStream resource = WireTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(resource).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
