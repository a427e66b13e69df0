package io.github.thrivesdk.codegen.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What an operation says of its pages agrees with its parameters and its answer. */
final class PagingFacts implements LintRule {
    private static final String KEY = "x-thrive-paging";
    private static final List<String> STYLES = List.of("envelope", "bare-array");

    @Override
    public void check(LintedDocument document, Findings findings) {
        document.operations().stream()
                .filter(operation -> operation.node().has(KEY))
                .forEach(operation -> new Check(operation, operation.node().path(KEY), findings).run());
    }

    private record Check(OperationPart operation, JsonNode paging, Findings findings) {
        private void run() {
            String style = paging.path("style").asText();
            if (!STYLES.contains(style)) {
                add("style", "`" + style + "` is no style of paging", Spelling.cure(style, STYLES));
            }
            parameter("page");
            JsonNode size = parameter("size");
            agrees("defaultSize", size.path("default"), "default");
            agrees("maxSize", size.path("maximum"), "maximum");
            if (style.equals("bare-array")) {
                bareArray();
            } else {
                envelope();
            }
        }

        /** The schema of the parameter that a key of the extension names. */
        private JsonNode parameter(String key) {
            String name = paging.path(key).asText();
            JsonNode parameter = operation.queryParameter(name);
            if (parameter.isMissingNode()) {
                List<String> known = operation.parameters().stream()
                        .filter(other -> other.path("in").asText().equals("query"))
                        .map(other -> other.path("name").asText())
                        .toList();
                add(key, "the query has no parameter `" + name + "`", Spelling.cure(name, known));
            }
            return operation.document().resolve(parameter.path("schema"));
        }

        private void agrees(String key, JsonNode said, String keyword) {
            if (!said.isMissingNode() && said.asInt() != paging.path(key).asInt()) {
                add(
                        key,
                        "is " + paging.path(key).asText() + ", while the parameter's " + keyword + " is "
                                + said.asText(),
                        "let both say what the API does");
            }
        }

        private void bareArray() {
            if (operation.resultSchemas().stream()
                    .noneMatch(schema -> schema.path("type").asText().equals("array"))) {
                add("style", "the answer is no array", "say `envelope`, and the property that holds the rows");
            }
        }

        private void envelope() {
            String items = paging.path("items").asText();
            boolean found = operation.resultSchemas().stream()
                    .map(schema -> operation
                            .document()
                            .resolve(schema.path("properties").path(items)))
                    .anyMatch(property -> property.path("type").asText().equals("array"));
            if (!found) {
                add("items", "the answer has no array `" + items + "`", "name the property that holds the rows");
            }
        }

        private void add(String key, String problem, String cure) {
            findings.add(operation.place().child(KEY).child(key), problem, cure);
        }
    }
}
