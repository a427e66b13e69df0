package io.github.thrivesdk.codegen.schema;

import io.swagger.v3.oas.models.media.Schema;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An object schema with everything that it takes over by {@code allOf}. */
final class ObjectFacts {
    private final Document document;
    private final Map<String, Schema<?>> properties = new LinkedHashMap<>();
    private final Set<String> required = new LinkedHashSet<>();
    private final Set<Schema<?>> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private @Nullable Schema<?> additional;

    private ObjectFacts(Document document) {
        this.document = document;
    }

    static ObjectFacts of(Schema<?> schema, Document document) {
        ObjectFacts facts = new ObjectFacts(document);
        facts.take(schema, true);
        return facts;
    }

    Map<String, Schema<?>> properties() {
        return properties;
    }

    Set<String> required() {
        return required;
    }

    /** The schema of properties that are not named, or null if the document says nothing of them. */
    @Nullable
    Schema<?> additional() {
        return additional;
    }

    private void take(Schema<?> schema, boolean certain) {
        Schema<?> resolved = document.resolve(schema);
        if (!seen.add(resolved)) {
            return;
        }
        SchemaFacts.parts(resolved).forEach(part -> take(part, certain));
        SchemaFacts.properties(resolved).forEach(this::add);
        if (certain) {
            required.addAll(SchemaFacts.required(resolved));
        }
        if (additional == null) {
            additional = SchemaFacts.additional(resolved);
        }
        // What holds in one case only is optional.
        SchemaFacts.alternatives(resolved).forEach(alternative -> takeOptional(alternative));
    }

    /** A property that is there already keeps its type if the new one states none. */
    private void add(String name, Schema<?> property) {
        if (!SchemaFacts.isTypeless(property)) {
            properties.put(name, property);
        } else {
            properties.putIfAbsent(name, property);
        }
    }

    private void takeOptional(Schema<?> alternative) {
        Map<String, Schema<?>> before = new LinkedHashMap<>(properties);
        take(alternative, false);
        before.forEach((name, property) ->
                properties.put(name, document.either(property, properties.getOrDefault(name, property))));
    }
}
