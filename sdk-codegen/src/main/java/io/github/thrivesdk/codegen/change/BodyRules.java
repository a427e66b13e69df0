package io.github.thrivesdk.codegen.change;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.SortedMap;

/** What the change of an operation's bodies means: what callers send and what they are answered. */
final class BodyRules {
    private final SchemaRules schemas;

    BodyRules(SchemaRules schemas) {
        this.schemas = schemas;
    }

    /** The request body, which callers write. */
    void request(JsonNode before, JsonNode after, ChangeList operation) {
        ChangeList place = operation.within("request body");
        boolean wasThere = !before.isMissingNode();
        boolean isThere = !after.isMissingNode();
        boolean wasRequired = OperationRules.flag(before, "required");
        boolean isRequired = OperationRules.flag(after, "required");
        if (wasThere && !isThere) {
            place.breaking("removed", "callers can no longer pass one");
        } else if (!wasThere && isThere) {
            place.add(isRequired ? Step.MAJOR : Step.MINOR, "added", isRequired ? "every call needs one" : "optional");
        } else if (wasRequired != isRequired) {
            place.add(
                    isRequired ? Step.MAJOR : Step.MINOR,
                    isRequired ? "became required" : "became optional",
                    isRequired ? "every call needs one" : "callers may leave it out");
        }
        content(before, after, Travel.SENT, place);
    }

    /** The responses, which callers read; those with an error status become exceptions. */
    void responses(SortedMap<String, JsonNode> before, SortedMap<String, JsonNode> after, ChangeList operation) {
        Sides<JsonNode> responses = new Sides<>(before, after);
        responses.removed((status, response) -> operation
                .within("response " + status)
                .add(ifSuccess(status, Step.MAJOR), "removed", "callers are no longer told to expect it"));
        responses.added((status, response) -> operation
                .within("response " + status)
                .add(ifSuccess(status, Step.MINOR), "added", "callers may meet it"));
        responses.kept((status, was, is) -> content(
                was,
                is,
                Travel.RECEIVED,
                operation.within("response " + status).atMost(ifSuccess(status, Step.MAJOR))));
    }

    /** Answers of an error status reach callers as exceptions of one kind, whatever the document says of them. */
    private static Step ifSuccess(String status, Step step) {
        return status.startsWith("2") ? step : Step.PATCH;
    }

    private void content(JsonNode before, JsonNode after, Travel travel, ChangeList place) {
        if (before.isMissingNode() || after.isMissingNode()) {
            return;
        }
        Sides<JsonNode> media =
                new Sides<>(Document.byName(before.path("content")), Document.byName(after.path("content")));
        place.ifDiffers(
                media.before().keySet(),
                media.after().keySet(),
                Step.MAJOR,
                "media types",
                "the body has another form");
        media.kept((type, was, is) -> schemas.report(was.path("schema"), is.path("schema"), travel, place));
        Wording.report(before, after, place);
    }
}
