package io.github.thrivesdk.codegen.change;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the difference between two documents means to users of the SDK. */
final class DocumentChanges {
    private final Document before;
    private final Document after;
    private final ChangeList changes = ChangeList.of(Change.Source.DOCUMENT);

    private DocumentChanges(Document before, Document after) {
        this.before = before;
        this.after = after;
    }

    /** Compares the released document with the present one. */
    static List<Change> between(Document before, Document after) {
        DocumentChanges comparison = new DocumentChanges(before, after);
        comparison.operations();
        comparison.schemas();
        new TopLevelRules(before, after, comparison.changes).report();
        return comparison.changes.toList();
    }

    private void operations() {
        OperationRules rules = new OperationRules(before, after);
        Sides<DocumentOperation> operations = renamed(rules);
        operations.kept((id, was, is) -> rules.report(was, is, operation(id)));
        operations.removed(
                (id, gone) -> operation(id).breaking("removed (" + gone.request() + ")", "its method is gone"));
        operations.added((id, added) -> operation(id).compatible("added (" + added.request() + ")", "a new method"));
    }

    /** Reports the same request under another id as a renamed method; the rest is for the other rules. */
    private Sides<DocumentOperation> renamed(OperationRules rules) {
        Sides<DocumentOperation> rest = new Sides<>(before.operations(), after.operations());
        Sides<DocumentOperation> byRequest = new Sides<>(byRequest(rest.before()), byRequest(rest.after()));
        byRequest.kept((request, was, is) -> {
            boolean isNewId =
                    !rest.before().containsKey(is.id()) && !rest.after().containsKey(was.id());
            if (isNewId) {
                ChangeList place = changes.at(is.id(), "operation `" + was.id() + "`");
                place.breaking("renamed to `" + is.id() + "`", "its method has another name");
                rules.report(was, is, place);
                rest.before().remove(was.id());
                rest.after().remove(is.id());
            }
        });
        return rest;
    }

    private static SortedMap<String, DocumentOperation> byRequest(SortedMap<String, DocumentOperation> operations) {
        SortedMap<String, DocumentOperation> byRequest = new TreeMap<>();
        operations.values().forEach(operation -> byRequest.put(operation.request(), operation));
        return byRequest;
    }

    private void schemas() {
        Sides<JsonNode> schemas = new Sides<>(before.components("schemas"), after.components("schemas"));
        SchemaTravel travel = new SchemaTravel(after);
        SchemaTravel promises = new SchemaTravel(before);
        SchemaRules rules = new SchemaRules(before, after);
        schemas.kept(
                (name, was, is) -> rules.report(was, is, travel.of(name), promises.isPromised(name), schema(name)));
        schemas.removed((name, schema) -> schema(name).breaking("removed", "its type is gone"));
        schemas.added((name, schema) -> schema(name).compatible("added", "a new type"));
    }

    private ChangeList schema(String name) {
        return changes.at(name, "schema `" + name + "`");
    }

    private ChangeList operation(String id) {
        return changes.at(id, "operation `" + id + "`");
    }
}
