package io.github.thrivesdk.codegen.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** What the keywords of a schema say can be meant: formats exist, patterns compile, limits leave room, values differ. */
final class SchemaKeywords implements LintRule {
    private static final List<String> FORMATS = List.of(
            "date-time",
            "date",
            "int32",
            "int64",
            "float",
            "double",
            "decimal",
            "byte",
            "binary",
            "password",
            "uuid",
            "uri",
            "email");
    private static final Map<String, String> LIMITS = Map.of(
            "minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties");

    @Override
    public void check(LintedDocument document, Findings findings) {
        for (Part schema : document.parts(Kind.SCHEMA)) {
            checkFormat(schema, findings);
            checkPattern(schema, findings);
            LIMITS.forEach((least, most) -> checkLimits(schema, least, most, findings));
            checkValues(schema, findings);
        }
    }

    /** Whether a text is a regular expression. */
    static boolean isPattern(String text) {
        try {
            return !Pattern.compile(text).pattern().isEmpty();
        } catch (PatternSyntaxException e) {
            return false;
        }
    }

    private static void checkFormat(Part schema, Findings findings) {
        String format = schema.text("format");
        if (!format.isEmpty() && !FORMATS.contains(format)) {
            findings.add(
                    schema.place().child("format"), "`" + format + "` is no format", Spelling.cure(format, FORMATS));
        }
    }

    private static void checkPattern(Part schema, Findings findings) {
        String pattern = schema.text("pattern");
        if (!pattern.isEmpty() && !isPattern(pattern)) {
            findings.add(
                    schema.place().child("pattern"),
                    "`" + pattern + "` is no regular expression",
                    "close its brackets and escape its signs");
        }
    }

    private static void checkLimits(Part schema, String least, String most, Findings findings) {
        JsonNode low = schema.node().path(least);
        JsonNode high = schema.node().path(most);
        if (low.isNumber() && high.isNumber() && low.decimalValue().compareTo(high.decimalValue()) > 0) {
            findings.add(
                    schema.place().child(least),
                    "is " + low + ", more than `" + most + "`, which is " + high,
                    "exchange or correct them");
        }
    }

    private static void checkValues(Part schema, Findings findings) {
        Set<JsonNode> seen = new HashSet<>();
        for (JsonNode value : schema.node().path("enum")) {
            if (!seen.add(value)) {
                findings.add(
                        schema.place().child("enum"), "lists `" + value.asText() + "` twice", "keep one of the two");
            }
        }
    }
}
