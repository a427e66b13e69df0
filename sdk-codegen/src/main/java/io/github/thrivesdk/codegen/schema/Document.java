package io.github.thrivesdk.codegen.schema;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The named schemas of a document, and what refers to them. */
public final class Document {
    private static final String PREFIX = "#/components/schemas/";

    private final Map<String, Schema<?>> schemas = new LinkedHashMap<>();
    private final IdentityHashMap<Schema<?>, String> names = new IdentityHashMap<>();

    private final IdentityHashMap<Schema<?>, Map<Schema<?>, Schema<?>>> eithers = new IdentityHashMap<>();

    /** The schemas of a document. */
    public Document(OpenAPI openApi) {
        if (openApi.getComponents() != null && openApi.getComponents().getSchemas() != null) {
            openApi.getComponents().getSchemas().forEach((name, schema) -> {
                if (schema != null) {
                    schemas.put(name, schema);
                    names.put(schema, name);
                }
            });
        }
    }

    /** The named schemas, in the order of the document. */
    public Map<String, Schema<?>> schemas() {
        return schemas;
    }

    /** The name of a schema, or empty if it has none. */
    String nameOf(Schema<?> schema) {
        return names.getOrDefault(schema, "");
    }

    /** The name of the schema that a reference points at, or null if it is no such reference. */
    @Nullable
    String target(Schema<?> schema) {
        return target(schema.get$ref());
    }

    /** The name of the schema that a reference points at, or null if it is no such reference. */
    @Nullable
    String target(@Nullable String reference) {
        if (reference == null || !reference.startsWith(PREFIX)) {
            return null;
        }
        String pointer = reference.substring(PREFIX.length()).replace("~1", "/").replace("~0", "~");
        String name = schemas.containsKey(pointer) ? pointer : URLDecoder.decode(pointer, StandardCharsets.UTF_8);
        return schemas.containsKey(name) ? name : null;
    }

    /** A schema for values of two, of which the one or the other holds. */
    Schema<?> either(Schema<?> one, Schema<?> other) {
        Schema<?> first = resolve(one);
        Schema<?> second = resolve(other);
        if (first.equals(second) || SchemaFacts.isTypeless(first)) {
            return one;
        }
        if (SchemaFacts.isTypeless(second)) {
            return other;
        }
        return eithers.computeIfAbsent(first, ignored -> new IdentityHashMap<>())
                .computeIfAbsent(second, ignored -> SchemaFacts.either(one, other, first, second));
    }

    /** The schema itself, or what its references end at; an empty schema if they end nowhere. */
    Schema<?> resolve(Schema<?> schema) {
        Set<String> seen = new HashSet<>();
        Schema<?> current = schema;
        while (current.get$ref() != null) {
            String name = target(current);
            if (name == null || !seen.add(name)) {
                return new Schema<>();
            }
            current = schemas.getOrDefault(name, new Schema<>());
        }
        return current;
    }
}
