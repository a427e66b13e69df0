package io.github.thrivesdk.codegen.schema;

import io.swagger.v3.oas.models.media.Schema;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The schemas that are bodies of uploads: which of their properties are files. */
final class Uploads {
    private final Document document;
    private final IdentityHashMap<Schema<?>, Map<String, String>> types = new IdentityHashMap<>();

    Uploads(Document document) {
        this.document = document;
    }

    /** Says that a schema is the body of an upload, with the media types that the document names for its parts. */
    void mark(Schema<?> schema, Map<String, String> partTypes) {
        types.put(itself(schema), partTypes);
    }

    /** Whether a property of a schema is a file, or a list of files. */
    boolean isFile(Schema<?> owner, String property, Schema<?> schema) {
        Map<String, String> known = types.get(owner);
        return known != null && isFile(schema, known.get(property));
    }

    /** The properties of an upload whose bytes are written as Base64. */
    List<String> encoded(Schema<?> schema) {
        Schema<?> owner = itself(schema);
        return ObjectFacts.of(owner, document).properties().entrySet().stream()
                .filter(entry -> SchemaFacts.format(single(entry.getValue())).equals("byte"))
                .map(Map.Entry::getKey)
                .toList()
                .stream()
                .filter(property -> !types.getOrDefault(owner, Map.of()).containsKey(property))
                .toList();
    }

    private boolean isFile(Schema<?> schema, @Nullable String mediaType) {
        if (mediaType != null) {
            String type = mediaType.toLowerCase(Locale.ROOT);
            return !type.contains("json") && !type.startsWith("text/") && !type.contains("urlencoded");
        }
        Schema<?> single = single(schema);
        return SchemaFacts.format(single).equals("binary")
                || (single.getContentMediaType() != null && single.getContentEncoding() == null);
    }

    /** The schema of a part, or of the items of a list of parts. */
    private Schema<?> single(Schema<?> schema) {
        Schema<?> itself = itself(schema);
        return itself.getItems() == null ? itself : itself(itself.getItems());
    }

    /** The schema itself, not one that only refers to it, be it by an {@code allOf} of one. */
    private Schema<?> itself(Schema<?> schema) {
        Schema<?> current = document.resolve(schema);
        for (int i = 0; i < 20; i++) {
            List<Schema<?>> same = SchemaFacts.parts(current).isEmpty()
                    ? SchemaFacts.alternatives(current).stream()
                            .filter(member -> !SchemaFacts.isNull(member))
                            .toList()
                    : SchemaFacts.parts(current);
            if (same.size() != 1 || !SchemaFacts.properties(current).isEmpty()) {
                return current;
            }
            current = document.resolve(same.get(0));
        }
        return current;
    }
}
