package io.github.thrivesdk.codegen.schema;

import io.swagger.v3.oas.models.media.Discriminator;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides what becomes of a schema. */
final class Shapes {
    private final Document document;
    private final IdentityHashMap<Schema<?>, Shape> shapes = new IdentityHashMap<>();
    private final Map<String, List<String>> children = new LinkedHashMap<>();

    Shapes(Document document) {
        this.document = document;
        document.schemas()
                .forEach((name, schema) -> SchemaFacts.parts(schema).forEach(part -> {
                    String parent = document.target(part);
                    if (parent != null) {
                        children.computeIfAbsent(parent, ignored -> new ArrayList<>())
                                .add(name);
                    }
                }));
    }

    Shape of(Schema<?> schema) {
        Shape known = shapes.get(schema);
        if (known != null) {
            return known;
        }
        // Alternatives that hold each other in a circle are no objects that a property could tell apart.
        shapes.put(schema, Shape.UNION);
        Shape shape = decide(schema);
        shapes.put(schema, shape);
        return shape;
    }

    private Shape decide(Schema<?> schema) {
        if (schema.get$ref() != null) {
            return Shape.ALIAS;
        }
        if (!SchemaFacts.texts(schema).isEmpty() && isText(schema)) {
            return Shape.ENUM;
        }
        List<Schema<?>> alternatives = alternatives(schema);
        if (!alternatives.isEmpty()
                && SchemaFacts.properties(schema).isEmpty()
                && SchemaFacts.parts(schema).isEmpty()) {
            return alternatives.size() == 1 ? Shape.ALIAS : isSealed(schema) ? Shape.SEALED : Shape.UNION;
        }
        if (SchemaFacts.types(schema).size() > 1
                && SchemaFacts.properties(schema).isEmpty()) {
            return Shape.UNION;
        }
        return ofParts(schema);
    }

    /** The members of {@code oneOf} and {@code anyOf} but for null and those that only demand properties. */
    List<Schema<?>> alternatives(Schema<?> schema) {
        return SchemaFacts.alternatives(schema).stream()
                .filter(member -> !SchemaFacts.isNull(member) && !isDemand(member))
                .toList();
    }

    /** The cases of a sealed schema: the names of schemas by the value that tells them. */
    Map<String, String> cases(Schema<?> schema, String ownName) {
        Discriminator discriminator = SchemaFacts.discriminator(schema);
        Map<String, String> cases = new LinkedHashMap<>();
        Set<String> targets = targets(schema, ownName);
        if (discriminator != null && discriminator.getMapping() != null) {
            discriminator.getMapping().forEach((value, reference) -> {
                String target =
                        document.target(reference.contains("/") ? reference : "#/components/schemas/" + reference);
                if (target != null && isObject(target)) {
                    cases.put(value, target);
                }
            });
        }
        targets.stream()
                .filter(name -> !cases.containsValue(name))
                .forEach(name -> cases.putIfAbsent(telling(name, discriminator), name));
        cases.remove(ownName, ownName);
        return cases;
    }

    /** The only value that a case allows of the property that tells the cases apart; without one, its name. */
    private String telling(String name, @Nullable Discriminator discriminator) {
        Schema<?> schema = document.schemas().getOrDefault(name, new Schema<>());
        Schema<?> property = discriminator == null
                ? null
                : ObjectFacts.of(schema, document).properties().get(discriminator.getPropertyName());
        List<String> texts = property == null ? List.of() : SchemaFacts.texts(document.resolve(property));
        return texts.size() == 1 ? texts.get(0) : name;
    }

    /** Whether it is a schema of its own kind that others extend and a property tells apart. */
    boolean isSealedParent(Schema<?> schema) {
        return SchemaFacts.discriminator(schema) != null
                && !SchemaFacts.properties(schema).isEmpty();
    }

    private Shape ofParts(Schema<?> schema) {
        List<Schema<?>> parts = SchemaFacts.parts(schema);
        boolean bare =
                SchemaFacts.properties(schema).isEmpty() && alternatives(schema).isEmpty();
        if (bare && parts.size() == 1) {
            return SchemaFacts.additional(schema) == null ? Shape.ALIAS : objectOrAlias(schema);
        }
        if (isSealedParent(schema) && parts.stream().noneMatch(this::hasDiscriminator)) {
            String name = nameOf(schema);
            if (!cases(schema, name).isEmpty()) {
                return Shape.SEALED;
            }
        }
        return objectOrAlias(schema);
    }

    private Shape objectOrAlias(Schema<?> schema) {
        boolean isList = SchemaFacts.type(schema).equals("array");
        return !isList && !ObjectFacts.of(schema, document).properties().isEmpty() ? Shape.OBJECT : Shape.ALIAS;
    }

    private boolean hasDiscriminator(Schema<?> schema) {
        return hasDiscriminator(schema, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private boolean hasDiscriminator(Schema<?> schema, Set<Schema<?>> seen) {
        Schema<?> resolved = document.resolve(schema);
        return seen.add(resolved)
                && (SchemaFacts.discriminator(resolved) != null
                        || SchemaFacts.parts(resolved).stream().anyMatch(part -> hasDiscriminator(part, seen)));
    }

    private boolean isSealed(Schema<?> schema) {
        return SchemaFacts.discriminator(schema) != null
                && alternatives(schema).stream().allMatch(member -> {
                    String target = document.target(member);
                    return target != null && isObject(target);
                });
    }

    private boolean isObject(String name) {
        return of(document.schemas().getOrDefault(name, new Schema<>())) == Shape.OBJECT;
    }

    private Set<String> targets(Schema<?> schema, String ownName) {
        Set<String> targets = new LinkedHashSet<>();
        for (Schema<?> member : alternatives(schema)) {
            String target = document.target(member);
            if (target != null) {
                targets.add(target);
            }
        }
        addDescendants(ownName, targets);
        return targets;
    }

    private void addDescendants(String name, Set<String> targets) {
        for (String child : children.getOrDefault(name, List.of())) {
            if (isObject(child) && targets.add(child)) {
                addDescendants(child, targets);
            }
        }
    }

    private String nameOf(Schema<?> schema) {
        return document.nameOf(schema);
    }

    private static boolean isText(Schema<?> schema) {
        Set<String> types = SchemaFacts.types(schema);
        return types.isEmpty() || types.equals(Set.of("string"));
    }

    private static boolean isDemand(Schema<?> schema) {
        return schema.get$ref() == null
                && !SchemaFacts.required(schema).isEmpty()
                && SchemaFacts.properties(schema).isEmpty()
                && SchemaFacts.parts(schema).isEmpty()
                && SchemaFacts.alternatives(schema).isEmpty();
    }
}
