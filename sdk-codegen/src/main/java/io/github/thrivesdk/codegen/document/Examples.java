package io.github.thrivesdk.codegen.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Every component schema has an example, and examples and defaults are what their schemas describe. */
final class Examples implements LintRule {
    private static final String EXAMPLE = "example";

    @Override
    public void check(LintedDocument document, Findings findings) {
        for (Part schema : document.parts(Kind.SCHEMA)) {
            boolean isComponent = schema.place().parent().equals(Place.of("components", "schemas"));
            if (isComponent && !hasExample(document, schema.node())) {
                findings.add(schema.place(), "has no example", "add `example` to it, or to each of its properties");
            }
            checkFit(document, schema, schema.node(), EXAMPLE, findings);
            checkFit(document, schema, schema.node(), "default", findings);
        }
        for (Kind kind : List.of(Kind.PARAMETER, Kind.HEADER, Kind.CONTENT)) {
            document.parts(kind)
                    .forEach(part -> checkFit(document, part, part.node().path("schema"), EXAMPLE, findings));
        }
    }

    private static boolean hasExample(LintedDocument document, JsonNode schema) {
        JsonNode properties = schema.path("properties");
        return schema.has(EXAMPLE)
                || (!properties.isEmpty()
                        && properties.properties().stream()
                                .allMatch(property ->
                                        document.resolve(property.getValue()).has(EXAMPLE)));
    }

    private static void checkFit(LintedDocument document, Part part, JsonNode schema, String key, Findings findings) {
        if (part.node().has(key)) {
            ExampleFit.misfits(
                            document,
                            schema,
                            part.place().child(key),
                            part.node().path(key))
                    .forEach(misfit ->
                            findings.add(misfit.place(), misfit.problem(), "correct the " + key + " or the schema"));
        }
    }
}
