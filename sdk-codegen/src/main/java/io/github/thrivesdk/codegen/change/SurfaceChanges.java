package io.github.thrivesdk.codegen.change;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/** What the difference between two surfaces of one artifact means to code that was written against the first. */
final class SurfaceChanges {
    private final ChangeList changes = ChangeList.of(Change.Source.JAVA);

    private SurfaceChanges() {}

    /** Compares the released surface with the present one. */
    static List<Change> between(Surface before, Surface after) {
        SurfaceChanges comparison = new SurfaceChanges();
        comparison.types(before.types(), after.types());
        return comparison.changes.toList();
    }

    private void types(SortedMap<String, SurfaceType> before, SortedMap<String, SurfaceType> after) {
        Sides<SurfaceType> types = new Sides<>(before, after);
        types.added((name, type) -> at(type).compatible("added", "a new " + type.kind()));
        types.removed((name, type) -> at(type).breaking("removed", "code that names it no longer compiles"));
        types.kept((name, was, is) -> type(was, is));
    }

    private void type(SurfaceType before, SurfaceType after) {
        ChangeList place = at(after);
        place.ifDiffers(before.kind(), after.kind(), Step.MAJOR, "kind", "compiled code fails to link");
        place.ifDiffers(
                before.typeParameters(), after.typeParameters(), Step.MAJOR, "type parameters", "must be recompiled");
        place.ifDiffers(before.annotations(), after.annotations(), Step.PATCH, "annotations", "facts, not types");
        modifiers(before, after, place);
        names(before.supertypes(), after.supertypes(), place, "supertype", "it can no longer be used as that");
        permitted(before, after, place);
        members(before, after);
    }

    private static void modifiers(SurfaceType before, SurfaceType after, ChangeList place) {
        for (String restriction : List.of("final", "sealed", "abstract", "protected")) {
            if (!before.modifiers().contains(restriction) && after.modifiers().contains(restriction)) {
                boolean mattered = before.canBeImplemented() || restriction.equals("protected");
                place.add(mattered ? Step.MAJOR : Step.PATCH, "became " + restriction, "subclasses or uses may fail");
            }
            if (before.modifiers().contains(restriction) && !after.modifiers().contains(restriction)) {
                place.compatible("is no longer " + restriction, "a restriction is gone");
            }
        }
    }

    private static void names(Set<String> before, Set<String> after, ChangeList place, String noun, String loss) {
        Sides.minus(before, after).forEach(name -> place.breaking(noun + " " + name + " removed", loss));
        Sides.minus(after, before)
                .forEach(name -> place.compatible(noun + " " + name + " added", "it is more than it was"));
    }

    private static void permitted(SurfaceType before, SurfaceType after, ChangeList place) {
        Sides.minus(after.permitted(), before.permitted())
                .forEach(name -> place.breaking(
                        "permits " + name + " too", "a switch that named every kind no longer compiles"));
        Sides.minus(before.permitted(), after.permitted())
                .forEach(name -> place.harmless("no longer permits " + name, "reported with the type itself"));
    }

    private void members(SurfaceType before, SurfaceType after) {
        Sides<SurfaceMember> members = new Sides<>(before.members(), after.members());
        members.added((key, member) -> added(before, after, member));
        members.removed((key, member) -> at(after, member).breaking("removed", "code that uses it no longer compiles"));
        members.kept((key, was, is) -> new MemberChanges(was, is, at(after, is)).report(before.canBeImplemented()));
    }

    private void added(SurfaceType before, SurfaceType after, SurfaceMember member) {
        ChangeList place = at(after, member);
        boolean mustBeImplemented = member.has("abstract")
                && before.canBeImplemented()
                && member.value().isEmpty();
        if (!mustBeImplemented) {
            place.compatible("added", member.kind() == MemberOrder.CONSTANT ? "a new constant" : "new to call");
        } else if (member.operation().isPresent() || before.holdsOperations()) {
            place.compatible("added", "a new operation; Feign or the SDK implements it, nobody by hand");
        } else {
            place.breaking("added", "those who implement the type must add it");
        }
    }

    private ChangeList at(SurfaceType type) {
        return changes.at(topic(type), "`" + type.name() + "`");
    }

    private ChangeList at(SurfaceType type, SurfaceMember member) {
        return changes.at(member.operation().orElse(topic(type)), "`" + type.name() + "." + member.key() + "`");
    }

    /** The outermost type's simple name, which is the schema's name where there is one. */
    private static String topic(SurfaceType type) {
        for (String part : Words.split(type.name(), '.')) {
            if (Character.isUpperCase(part.charAt(0))) {
                return part;
            }
        }
        return type.name();
    }
}
