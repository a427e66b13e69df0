package io.github.thrivesdk.codegen.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Collects the changes of one place, so that a rule says no more than what happened and what it means. */
final class ChangeList {
    private final List<Change> changes;
    private final Change.Source source;
    private final String topic;
    private final String place;
    private final Step most;

    private ChangeList(List<Change> changes, Change.Source source, String topic, String place, Step most) {
        this.changes = changes;
        this.source = source;
        this.topic = topic;
        this.place = place;
        this.most = most;
    }

    static ChangeList of(Change.Source source) {
        return new ChangeList(new ArrayList<>(), source, "", "", Step.MAJOR);
    }

    /** The same list, for the changes of another place. */
    ChangeList at(String newTopic, String newPlace) {
        return new ChangeList(changes, source, newTopic, newPlace, most);
    }

    /** The same list, for a part of this place. */
    ChangeList within(String part) {
        return at(topic, place.isEmpty() ? part : place + ", " + part);
    }

    /** The same list, for a place where no change can mean more than that to users. */
    ChangeList atMost(Step step) {
        return new ChangeList(changes, source, topic, place, step);
    }

    void breaking(String what, String meaning) {
        add(Step.MAJOR, what, meaning);
    }

    void compatible(String what, String meaning) {
        add(Step.MINOR, what, meaning);
    }

    void harmless(String what, String meaning) {
        add(Step.PATCH, what, meaning);
    }

    void add(Step step, String what, String meaning) {
        changes.add(new Change(source, topic, place, what, meaning, step.compareTo(most) > 0 ? most : step));
    }

    /** Reports a value that is not what it was. */
    void ifDiffers(Object before, Object after, Step step, String what, String meaning) {
        if (!Objects.equals(before, after)) {
            add(step, what + " " + shown(before) + " → " + shown(after), meaning);
        }
    }

    List<Change> toList() {
        return changes.stream().sorted(Change.WORST_FIRST).toList();
    }

    private static String shown(Object value) {
        String text = String.valueOf(value);
        return text.isEmpty() || text.equals("null") || text.equals("[]") ? "(none)" : text;
    }
}
