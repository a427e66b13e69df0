package io.github.thrivesdk.codegen.change;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeSet;

/** What a tighter or looser constraint means: requests are checked before they are sent, answers never. */
final class ConstraintRules {
    private static final Set<String> UPPER = Set.of("maxLength", "maximum", "maxItems", "maxProperties");
    private static final Set<String> LOWER = Set.of("minLength", "minimum", "minItems", "minProperties");
    private static final Set<String> STRICTER_IF_TRUE = Set.of("exclusiveMinimum", "exclusiveMaximum", "uniqueItems");
    private static final Set<String> INCOMPARABLE = Set.of("pattern", "multipleOf");

    /** The keywords that this class judges. */
    static final Set<String> KEYWORDS = allKeywords();

    private ConstraintRules() {}

    static void report(JsonNode was, JsonNode is, Travel travel, ChangeList place) {
        for (String keyword : KEYWORDS) {
            if (!was.path(keyword).equals(is.path(keyword))) {
                report(keyword, was.path(keyword), is.path(keyword), travel, place);
            }
        }
        format(was, is, travel, place);
    }

    private static void report(String keyword, JsonNode was, JsonNode is, Travel travel, ChangeList place) {
        boolean isTighter = isTighter(keyword, was, is);
        String meaning = isTighter
                ? travel.isSent() ? "requests that passed are refused" : "answers are not checked against it"
                : travel.isSent() ? "more requests pass" : "answers may hold what they did not before";
        place.add(
                isTighter ? travel.step(Step.MAJOR, Step.PATCH) : Step.MINOR,
                keyword + " " + shown(was) + " → " + shown(is) + (isTighter ? " (tighter)" : " (looser)"),
                meaning);
    }

    private static boolean isTighter(String keyword, JsonNode was, JsonNode is) {
        if (STRICTER_IF_TRUE.contains(keyword)) {
            return is.asBoolean();
        }
        if (is.isMissingNode()) {
            return false;
        }
        if (was.isMissingNode() || INCOMPARABLE.contains(keyword)) {
            return true;
        }
        int direction = number(is).compareTo(number(was));
        return UPPER.contains(keyword) ? direction < 0 : direction > 0;
    }

    /** Formats with a Java type of their own are a matter of types; the others say what a text looks like. */
    private static void format(JsonNode was, JsonNode is, Travel travel, ChangeList place) {
        String before = was.path("format").asText("");
        String now = is.path("format").asText("");
        if (!before.equals(now) && was.path("type").equals(is.path("type"))) {
            boolean isTighter = !now.isEmpty();
            place.add(
                    isTighter ? travel.step(Step.MAJOR, Step.PATCH) : Step.MINOR,
                    "format " + (before.isEmpty() ? "(none)" : before) + " → " + (now.isEmpty() ? "(none)" : now),
                    isTighter && travel.isSent() ? "requests that passed may be refused" : "the text looks different");
        }
    }

    private static BigDecimal number(JsonNode node) {
        return node.isNumber() ? node.decimalValue() : new BigDecimal(node.asText("0"));
    }

    private static String shown(JsonNode node) {
        return node.isMissingNode() ? "(none)" : node.asText();
    }

    private static Set<String> allKeywords() {
        Set<String> all = new TreeSet<>(UPPER);
        all.addAll(LOWER);
        all.addAll(STRICTER_IF_TRUE);
        all.addAll(INCOMPARABLE);
        return Set.copyOf(all);
    }
}
