package io.github.thrivesdk.codegen.change;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/** What the change of one schema means, for values that users send and for values that they receive. */
final class SchemaRules {
    private static final Set<String> COMPOSING = Set.of(
            "type",
            "allOf",
            "oneOf",
            "anyOf",
            "properties",
            "required",
            "items",
            "enum",
            "x-thrive-type",
            "$ref",
            "discriminator");
    private static final Set<String> OF_NO_EFFECT =
            Set.of("title", "description", "example", "examples", "externalDocs", "x-thrive-evidence");
    private static final Set<String> FLAGS =
            Set.of("nullable", "readOnly", "writeOnly", "deprecated", "x-thrive-patch", "default", "format");

    private final Document before;
    private final Document after;

    SchemaRules(Document before, Document after) {
        this.before = before;
        this.after = after;
    }

    /** Reports everything that differs, down to the next schema that has a name of its own. */
    void report(JsonNode was, JsonNode is, Travel travel, ChangeList place) {
        report(was, is, travel, true, place);
    }

    /**
     * The same.
     *
     * @param isPromised whether readers could count on the value so far
     */
    void report(JsonNode was, JsonNode is, Travel travel, boolean isPromised, ChangeList place) {
        if (was.isMissingNode() && is.isMissingNode()) {
            return;
        }
        SchemaShape old = SchemaShape.of(before, was);
        SchemaShape now = SchemaShape.of(after, is);
        place.ifDiffers(old.type(), now.type(), Step.MAJOR, "type", "another Java type");
        flags(was, is, travel, isPromised, place);
        Wording.report(was, is, place);
        if (old.type().equals(now.type()) && !now.isNamedType()) {
            inside(old, now, travel, place);
        }
    }

    private void inside(SchemaShape old, SchemaShape now, Travel travel, ChangeList place) {
        ConstraintRules.report(old.node(), now.node(), travel, place);
        values(old.values(), now.values(), place);
        alternatives(old.alternatives(), now.alternatives(), place);
        DiscriminatorRules.report(
                old.node().path("discriminator"), now.node().path("discriminator"), place.within("discriminator"));
        properties(old, now, travel, place);
        if (now.node().has("items")) {
            report(old.node().path("items"), now.node().path("items"), travel, place.within("items"));
        }
        OtherKeywords.report(old.node(), now.node(), known(), place);
    }

    private static void flags(JsonNode was, JsonNode is, Travel travel, boolean isPromised, ChangeList place) {
        nullable(OperationRules.flag(was, "nullable"), OperationRules.flag(is, "nullable"), travel, isPromised, place);
        for (String flag : new String[] {"readOnly", "writeOnly", "x-thrive-patch"}) {
            place.ifDiffers(
                    OperationRules.flag(was, flag),
                    OperationRules.flag(is, flag),
                    Step.MAJOR,
                    flag,
                    "it can be set or read in other places");
        }
        place.ifDiffers(
                was.path("default"), is.path("default"), Step.MINOR, "default", "left out, it means another value");
        if (!OperationRules.flag(was, "deprecated") && OperationRules.flag(is, "deprecated")) {
            place.compatible("deprecated", "users are warned");
        }
    }

    private static void nullable(boolean was, boolean is, Travel travel, boolean isPromised, ChangeList place) {
        if (!was && is) {
            place.add(
                    travel.step(Step.MINOR, isPromised ? Step.MAJOR : Step.MINOR),
                    "may be null now",
                    isPromised
                            ? "readers must check, writers may clear it"
                            : "it could be missing before, so readers check already");
        } else if (was && !is) {
            place.add(travel.step(Step.MAJOR, Step.MINOR), "is never null now", "writers may no longer pass null");
        }
    }

    private static void values(Set<String> was, Set<String> is, ChangeList place) {
        Sides.minus(is, was)
                .forEach(value -> place.compatible(
                        "value `" + value + "` added", "enums are open: old code already keeps it as unknown"));
        Sides.minus(was, is).forEach(value -> place.breaking("value `" + value + "` removed", "its constant is gone"));
    }

    private static void alternatives(Set<String> was, Set<String> is, ChangeList place) {
        Sides.minus(is, was)
                .forEach(type -> place.breaking(
                        "alternative " + type + " added", "code that handled every alternative misses one"));
        Sides.minus(was, is).forEach(type -> place.breaking("alternative " + type + " removed", "its case is gone"));
    }

    private void properties(SchemaShape old, SchemaShape now, Travel travel, ChangeList schema) {
        SortedMap<String, JsonNode> was = old.properties();
        SortedMap<String, JsonNode> is = now.properties();
        Set<String> names = new TreeSet<>(was.keySet());
        names.addAll(is.keySet());
        for (String name : names) {
            ChangeList place = schema.within("property `" + name + "`");
            if (!is.containsKey(name)) {
                place.breaking("removed", "its accessor is gone");
            } else if (!was.containsKey(name)) {
                added(now.required().contains(name), travel, place);
            } else {
                required(old.required().contains(name), now.required().contains(name), travel, place);
                report(was.get(name), is.get(name), travel, old.required().contains(name), place);
            }
        }
    }

    private static void added(boolean isRequired, Travel travel, ChangeList place) {
        boolean mustBeSet = isRequired && travel.isSent();
        place.add(
                mustBeSet ? Step.MAJOR : Step.MINOR,
                isRequired ? "added as required" : "added",
                mustBeSet ? "requests without it are refused" : "a new accessor");
    }

    private static void required(boolean was, boolean is, Travel travel, ChangeList place) {
        if (was != is) {
            place.add(
                    is ? travel.step(Step.MAJOR, Step.MINOR) : travel.step(Step.MINOR, Step.MAJOR),
                    is ? "became required" : "became optional",
                    is ? "requests without it are refused" : "readers must expect it to be missing");
        }
    }

    private static Set<String> known() {
        Set<String> known = new TreeSet<>(COMPOSING);
        known.addAll(OF_NO_EFFECT);
        known.addAll(FLAGS);
        known.addAll(ConstraintRules.KEYWORDS);
        return known;
    }
}
