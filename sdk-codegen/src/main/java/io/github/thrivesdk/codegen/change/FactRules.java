package io.github.thrivesdk.codegen.change;

import com.fasterxml.jackson.databind.JsonNode;

/** What a change of the {@code x-thrive-…} facts of an operation means, which the call pipeline acts on. */
final class FactRules {
    private FactRules() {}

    static void report(DocumentOperation before, DocumentOperation after, ChangeList place) {
        JsonNode was = before.node();
        JsonNode is = after.node();
        place.ifDiffers(
                text(was, "x-thrive-token-use", "public-api"),
                text(is, "x-thrive-token-use", "public-api"),
                Step.MAJOR,
                "token use",
                "it needs another kind of token, and another host serves it");
        boolean isInternal = OperationRules.flag(is, "x-thrive-internal");
        place.ifDiffers(
                OperationRules.flag(was, "x-thrive-internal"),
                isInternal,
                isInternal ? Step.MAJOR : Step.MINOR,
                "internal",
                isInternal ? "its method is gone" : "it becomes a method");
        repeat(was, after, place);
        String success = text(was, "x-thrive-success", "");
        place.ifDiffers(
                success,
                text(is, "x-thrive-success", ""),
                success.isEmpty() ? Step.MINOR : Step.MAJOR,
                "success field",
                success.isEmpty()
                        ? "an answer that denies it no longer counts as done"
                        : "an answer that was a failure may count as done");
        place.ifDiffers(
                OperationRules.flag(was, "x-thrive-scopes-inferred"),
                OperationRules.flag(is, "x-thrive-scopes-inferred"),
                Step.PATCH,
                "scopes inferred",
                "how far to trust the scopes");
        place.ifDiffers(
                was.path("x-thrive-evidence").path("grade").asText(""),
                is.path("x-thrive-evidence").path("grade").asText(""),
                Step.PATCH,
                "evidence",
                "how far to trust the description");
        paging(was.path("x-thrive-paging"), is.path("x-thrive-paging"), place.within("paging"));
        bulk(was.path("x-thrive-bulk"), is.path("x-thrive-bulk"), place.within("bulk"));
        deprecation(was, is, place);
    }

    private static void repeat(JsonNode was, DocumentOperation after, ChangeList place) {
        String before = text(was, "x-thrive-repeat", "never");
        String now = text(after.node(), "x-thrive-repeat", "never");
        boolean riskier = now.equals("safe") && !after.method().equals("get");
        place.ifDiffers(
                before,
                now,
                riskier ? Step.MAJOR : Step.MINOR,
                "repeat",
                now.equals("safe")
                        ? "it is sent again after a lost answer"
                        : "a lost answer is reported, not repeated");
    }

    private static void paging(JsonNode was, JsonNode is, ChangeList place) {
        boolean isNew = was.isMissingNode();
        for (String fact : new String[] {"style", "items", "page", "size"}) {
            place.ifDiffers(
                    text(was, fact, ""),
                    text(is, fact, ""),
                    isNew ? Step.MINOR : Step.MAJOR,
                    fact,
                    "pages are asked for or read in another way");
        }
        place.ifDiffers(
                text(was, "defaultSize", ""), text(is, "defaultSize", ""), Step.PATCH, "default size", "other pages");
        limit(was, is, "maxSize", Step.MAJOR, place);
    }

    private static void bulk(JsonNode was, JsonNode is, ChangeList place) {
        boolean isNew = was.isMissingNode();
        for (String fact : new String[] {"chunkable", "success", "failure"}) {
            place.ifDiffers(
                    text(was, fact, ""),
                    text(is, fact, ""),
                    isNew ? Step.MINOR : Step.MAJOR,
                    fact,
                    "long lists are sent or their results read in another way");
        }
        boolean isChunked = OperationRules.flag(is, "chunkable");
        limit(was, is, "limit", isChunked ? Step.MINOR : Step.MAJOR, place);
    }

    private static void limit(JsonNode was, JsonNode is, String fact, Step ifLower, ChangeList place) {
        boolean isLower =
                is.path(fact).asInt(Integer.MAX_VALUE) < was.path(fact).asInt(Integer.MAX_VALUE);
        place.ifDiffers(
                text(was, fact, ""),
                text(is, fact, ""),
                isLower && !was.isMissingNode() ? ifLower : Step.MINOR,
                fact,
                isLower ? "larger requests are refused" : "larger requests are taken");
    }

    private static void deprecation(JsonNode was, JsonNode is, ChangeList place) {
        if (OperationRules.flag(was, "deprecated") != OperationRules.flag(is, "deprecated")) {
            boolean isDeprecated = OperationRules.flag(is, "deprecated");
            place.compatible(
                    isDeprecated ? "deprecated" : "no longer deprecated",
                    isDeprecated ? "callers are warned" : "callers are no longer warned");
        }
    }

    private static String text(JsonNode node, String name, String otherwise) {
        return node.path(name).asText(otherwise);
    }
}
