package io.github.thrivesdk.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What does not fit into one class of Java is parted. */
class GenerationLimitsTest {
    @Test
    void enumWithTooManyValuesForConstantsListsThemInParts() {
        StringSchema huge = new StringSchema();
        huge.setEnum(IntStream.range(0, 5_000).mapToObj(i -> "v" + i).toList());
        String text = text(new OpenAPI().components(new Components().addSchemas("Huge", huge)), "model/Huge.java");
        assertThat(text)
                .contains(
                        "index(Huge::new, texts())",
                        "class Part3",
                        "texts.add(\"v4999\");",
                        "The document lists 5000 values")
                .doesNotContain("public static final Huge V1 ", "class Part4");
    }

    @Test
    void tagWithTooManyOperationsForAnInterfaceBecomesSeveral() {
        Paths paths = new Paths();
        for (int i = 0; i < 501; i++) {
            paths.addPathItem(
                    "/p" + i,
                    new PathItem().get(new Operation().addTagsItem("all").operationId("op" + i)));
        }
        OpenAPI document = new OpenAPI().paths(paths);
        assertThat(text(document, "api/AllApi.java"))
                .contains(" op0(", " op499(")
                .doesNotContain(" op500(");
        assertThat(text(document, "api/All2Api.java")).contains(" op500(").doesNotContain(" op0(");
        assertThat(text(document, "api/ThriveApis.java")).contains("AllApi all()", "All2Api all2()");
    }

    private static String text(OpenAPI document, String path) {
        List<SourceFile> files =
                new Generation(document, GenerationSettings.below("big", false), new Provenance("0", "0")).files();
        return files.stream()
                .filter(file -> file.path().equals("big/" + path))
                .findFirst()
                .orElseThrow()
                .text();
    }
}
