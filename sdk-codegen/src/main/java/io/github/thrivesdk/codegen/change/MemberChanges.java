package io.github.thrivesdk.codegen.change;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What the change of one member means to those who call or override it. */
final class MemberChanges {
    private final SurfaceMember before;
    private final SurfaceMember after;
    private final ChangeList place;

    MemberChanges(SurfaceMember before, SurfaceMember after, ChangeList place) {
        this.before = before;
        this.after = after;
        this.place = place;
    }

    void report(boolean canBeOverridden) {
        place.ifDiffers(before.kind(), after.kind(), Step.MAJOR, "kind", "compiled code fails to link");
        place.ifDiffers(
                before.typeParameters(), after.typeParameters(), Step.MAJOR, "type parameters", "must be recompiled");
        result();
        parameters(canBeOverridden);
        modifiers(canBeOverridden);
        exceptions();
        value();
        place.ifDiffers(before.annotations(), after.annotations(), Step.PATCH, "facts", "see the document's changes");
    }

    private void result() {
        if (NullableTypes.differOnlyAtTheTop(before.type(), after.type())) {
            boolean mayNowBeNull = NullableTypes.isNullable(after.type());
            place.add(
                    mayNowBeNull ? Step.MAJOR : Step.MINOR,
                    mayNowBeNull ? "may be null now" : "is never null now",
                    mayNowBeNull ? "callers must check; Kotlin callers no longer compile" : "checks may go");
        } else {
            place.ifDiffers(before.type(), after.type(), Step.MAJOR, "type", "callers must change or be recompiled");
        }
    }

    private void parameters(boolean canBeOverridden) {
        for (int i = 0; i < before.parameters().size(); i++) {
            parameter(
                    before.parameters().get(i).type(), after.parameters().get(i).type(), canBeOverridden);
        }
    }

    private void parameter(String was, String is, boolean canBeOverridden) {
        if (NullableTypes.differOnlyAtTheTop(was, is)) {
            boolean takesNull = NullableTypes.isNullable(is);
            place.add(
                    takesNull && !canBeOverridden ? Step.MINOR : Step.MAJOR,
                    takesNull ? "parameter of type " + was + " takes null now" : is + " no longer takes null",
                    takesNull ? "callers may pass null" : "callers that pass null fail");
        } else {
            place.ifDiffers(was, is, Step.MAJOR, "parameter type", "callers must change or be recompiled");
        }
    }

    private void modifiers(boolean canBeOverridden) {
        place.ifDiffers(before.has("static"), after.has("static"), Step.MAJOR, "static", "compiled code fails to link");
        became("protected", true, "callers outside subclasses no longer compile");
        became("final", canBeOverridden || before.kind() == MemberOrder.FIELD, "overriding it no longer compiles");
        became("abstract", canBeOverridden, "those who implement the type must add it");
    }

    private void became(String modifier, boolean matters, String meaning) {
        if (!before.has(modifier) && after.has(modifier)) {
            place.add(matters ? Step.MAJOR : Step.PATCH, "became " + modifier, meaning);
        }
        if (before.has(modifier) && !after.has(modifier)) {
            place.compatible("is no longer " + modifier, "a restriction is gone");
        }
    }

    private void exceptions() {
        Set<String> different = new TreeSet<>(before.exceptions());
        different.addAll(after.exceptions());
        different.removeIf(
                name -> before.exceptions().contains(name) == after.exceptions().contains(name));
        different.forEach(name -> place.breaking(
                (after.exceptions().contains(name) ? "throws " : "no longer throws ") + name,
                "callers' try statements may no longer compile"));
    }

    private void value() {
        boolean isDefault = List.of("abstract", "public").stream().allMatch(after::has);
        boolean lostDefault =
                isDefault && !before.value().isEmpty() && after.value().isEmpty();
        place.ifDiffers(
                before.value(),
                after.value(),
                lostDefault ? Step.MAJOR : Step.MINOR,
                isDefault ? "default" : "value",
                "callers keep the old value until they are recompiled");
    }
}
