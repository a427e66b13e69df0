package io.github.thrivesdk.codegen.schema;

import io.github.thrivesdk.codegen.schema.ModelFile.ObjectModel;
import io.github.thrivesdk.codegen.schema.ModelFile.Property;
import io.github.thrivesdk.codegen.schema.ModelFile.SealedModel;
import java.util.ArrayList;
import java.util.List;

/** Finds what all cases of a sealed interface have, so that it can be read without asking which case it is. */
final class SharedProperties {
    private final List<ModelFile> files;

    SharedProperties(List<ModelFile> files) {
        this.files = List.copyOf(files);
    }

    SealedModel addTo(SealedModel sealed) {
        List<ObjectModel> cases = new ArrayList<>();
        for (ModelFile file : files) {
            if (file instanceof ObjectModel object && sealed.permits().contains("." + object.name() + "»")) {
                cases.add(object);
            }
        }
        // What the fallback promises is the least that all of them promise.
        return sealed.sharing(cases.stream()
                .filter(object -> sealed.fallback().endsWith("." + object.name() + "»"))
                .flatMap(fallback -> fallback.properties().stream())
                .filter(property -> cases.stream().allMatch(object -> has(object, property)))
                .toList());
    }

    private static boolean has(ObjectModel object, Property shared) {
        return object.properties().stream()
                .anyMatch(own -> own.wire().equals(shared.wire())
                        && own.member().equals(shared.member())
                        && (own.type().equals(shared.type()) || isNarrower(own, shared)));
    }

    private static boolean isNarrower(Property own, Property shared) {
        boolean isPrimitive = !own.type().contains("«");
        return own.nullable().equals(shared.nullable()) && !isPrimitive;
    }
}
