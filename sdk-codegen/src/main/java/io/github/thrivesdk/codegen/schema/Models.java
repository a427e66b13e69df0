package io.github.thrivesdk.codegen.schema;

import io.github.thrivesdk.codegen.java.JavaNames;
import io.github.thrivesdk.codegen.java.JavaType;
import io.github.thrivesdk.codegen.java.JavaType.Kind;
import io.github.thrivesdk.codegen.java.NameScope;
import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Gives every schema its Java type, and collects the classes that this takes. */
public final class Models {
    /** Simple names that the templates write without a package. */
    private static final Set<String> TAKEN = Set.of(
            "Object",
            "String",
            "Override",
            "Boolean",
            "Integer",
            "Long",
            "Double",
            "Float",
            "Void",
            "Class",
            "Builder",
            "SuppressWarnings",
            "List",
            "Map",
            "Set",
            "Deprecated");

    private final Document document;
    private final Shapes shapes;
    private final String modelPackage;
    private final NameScope names = new NameScope(TAKEN);
    private final Map<String, String> classNames = new LinkedHashMap<>();
    private final IdentityHashMap<Schema<?>, JavaType> inline = new IdentityHashMap<>();
    private final Uploads uploads;
    private final Set<String> open = new HashSet<>();
    private final Map<String, Set<String>> interfaces = new LinkedHashMap<>();
    private final Deque<Pending> pending = new ArrayDeque<>();
    private final List<ModelFile> files = new ArrayList<>();

    private record Pending(String name, String schemaName, Schema<?> schema) {}

    /** The models of a document. */
    public Models(Document document, String modelPackage) {
        this.document = document;
        this.shapes = new Shapes(document);
        this.uploads = new Uploads(document);
        this.modelPackage = modelPackage;
        nameSchemas();
        linkCases();
    }

    /** The classes that are needed so far, all named schemas included, by name. */
    public List<ModelFile> files() {
        document.schemas().forEach((name, schema) -> reference(name));
        ModelReader reader = new ModelReader(this, document, shapes);
        while (!pending.isEmpty()) {
            Pending next = pending.removeFirst();
            files.addAll(reader.read(next.name, next.schemaName, next.schema));
        }
        // Which interfaces a class implements is known only after the last schema has been read.
        files.replaceAll(this::withInterfaces);
        SharedProperties shared = new SharedProperties(files);
        files.replaceAll(file -> file instanceof ModelFile.SealedModel sealed ? shared.addTo(sealed) : file);
        return files;
    }

    /** The simple names of all classes so far. */
    public Set<String> classNames() {
        Set<String> all = new TreeSet<>();
        files.forEach(file -> all.add(file.name()));
        return all;
    }

    /**
     * The type of a schema.
     *
     * @param hint what to call it if it needs a class and has no name
     */
    public JavaType type(Schema<?> schema, String hint) {
        String target = document.target(schema);
        if (target != null) {
            return reference(target);
        }
        if (schema.get$ref() != null) {
            return JavaType.ANY;
        }
        JavaType known = inline.get(schema);
        return known == null ? inlineType(schema, hint) : known;
    }

    /** Whether null is a value that a schema allows. */
    public boolean isNullable(Schema<?> schema) {
        return SchemaFacts.isNullable(schema) || SchemaFacts.isNullable(document.resolve(schema));
    }

    /** The constraints on values of a schema. */
    public List<String> constraints(Schema<?> schema, JavaType type) {
        return Constraints.of(document.resolve(schema), type);
    }

    /** The checks of an argument. */
    public ArgumentChecks checks(Schema<?> schema, JavaType type) {
        return ArgumentChecks.of(document.resolve(schema), type);
    }

    /** The type as a field, where constraints on elements stand before the element's type. */
    public String annotated(Schema<?> schema, JavaType type) {
        Schema<?> resolved = document.resolve(schema);
        JavaType element = type.element();
        if (element == null || (type.kind() != Kind.LIST && type.kind() != Kind.MAP)) {
            return type.token();
        }
        Schema<?> elementSchema =
                document.resolve(type.kind() == Kind.LIST ? SchemaFacts.items(resolved) : additionalOrEmpty(resolved));
        List<String> constraints = new ArrayList<>(Constraints.of(elementSchema, element));
        if (element.kind() == Kind.MODEL) {
            constraints.add("«@jakarta.validation.Valid»");
        }
        String plain = annotated(elementSchema, element);
        String nullable = type.holdsNull() ? plain.replaceFirst("«", "«?") : plain;
        String argument = constraints.isEmpty() || element.kind() == Kind.ANY
                ? nullable
                : "‹" + String.join(" ", constraints) + "›" + nullable;
        return type.kind() == Kind.LIST
                ? "«java.util.List»<" + argument + ">"
                : "«java.util.Map»<«java.lang.String», " + argument + ">";
    }

    /**
     * The type and place of a value within another, or null if the document names no such value.
     *
     * @param path the names of properties, parted by dots
     */
    public @Nullable Member member(Schema<?> schema, String path) {
        Schema<?> current = schema;
        JavaType owner = type(schema, "");
        List<String> accessors = new ArrayList<>();
        for (String name : path.split("\\.", -1)) {
            Schema<?> next = ObjectFacts.of(current, document).properties().get(name);
            if (next == null) {
                return null;
            }
            // Named as the model's reader does it, who may come later.
            owner = type(next, simpleName(owner) + JavaNames.type(name));
            accessors.add(JavaNames.member(name));
            current = next;
        }
        return new Member(owner, accessors);
    }

    /**
     * A value within another.
     *
     * @param type its type
     * @param accessors the methods that lead to it
     */
    public record Member(JavaType type, List<String> accessors) {}

    /**
     * Says that a schema is the body of an upload, so that its bytes are files.
     *
     * @param types the media types of those properties for which the document names one
     */
    public void markMultipart(Schema<?> schema, Map<String, String> types) {
        uploads.mark(schema, types);
    }

    /** The properties of an upload whose bytes are written as Base64. */
    public List<String> encodedParts(Schema<?> schema) {
        return uploads.encoded(schema);
    }

    /** Says that a property is always there in an answer that the client accepts. */
    public void promise(Schema<?> schema, String property) {
        Schema<?> resolved = document.resolve(schema);
        if (SchemaFacts.properties(resolved).containsKey(property)
                && !SchemaFacts.required(resolved).contains(property)) {
            resolved.addRequiredItem(property);
        }
    }

    Uploads uploads() {
        return uploads;
    }

    String token(String className) {
        return "«" + modelPackage + "." + className + "»";
    }

    String classNameOf(String schemaName) {
        return classNames.getOrDefault(schemaName, schemaName);
    }

    private ModelFile withInterfaces(ModelFile file) {
        return file instanceof ModelFile.ObjectModel object ? object.implementing(interfacesOf(object.name())) : file;
    }

    List<String> interfacesOf(String className) {
        return interfaces.getOrDefault(className, Set.of()).stream()
                .map(this::token)
                .toList();
    }

    String fallbackName(String sealedName) {
        return names.take("Unknown" + sealedName, "Case");
    }

    private static String simpleName(JavaType type) {
        String name = type.erasure().replaceAll("[«»]", "");
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static Schema<?> additionalOrEmpty(Schema<?> schema) {
        Schema<?> additional = SchemaFacts.additional(schema);
        return additional == null ? new Schema<>() : additional;
    }

    private void nameSchemas() {
        // The parser of 3.1 gives one object for schemas that say the same; they share a class.
        IdentityHashMap<Schema<?>, String> byIdentity = new IdentityHashMap<>();
        document.schemas().forEach((name, schema) -> {
            if (shapes.of(schema) != Shape.ALIAS) {
                classNames.put(
                        name, byIdentity.computeIfAbsent(schema, ignored -> names.take(JavaNames.type(name), "Model")));
            }
        });
    }

    private void linkCases() {
        document.schemas().forEach((name, schema) -> {
            if (shapes.of(schema) == Shape.SEALED) {
                new LinkedHashSet<>(shapes.cases(schema, name).values())
                        .forEach(member -> implement(classNameOf(member), classNameOf(name)));
            }
        });
    }

    void implement(String className, String interfaceName) {
        interfaces.computeIfAbsent(className, ignored -> new LinkedHashSet<>()).add(interfaceName);
    }

    private JavaType reference(String name) {
        Schema<?> schema = document.resolve(document.schemas().getOrDefault(name, new Schema<>()));
        JavaType known = inline.get(schema);
        if (known != null) {
            return known;
        }
        String className = classNames.get(name);
        if (className != null) {
            return declare(className, name, schema);
        }
        if (!open.add(name)) {
            return JavaType.ANY;
        }
        JavaType type = type(document.schemas().getOrDefault(name, new Schema<>()), JavaNames.type(name));
        open.remove(name);
        return type;
    }

    private JavaType inlineType(Schema<?> schema, String hint) {
        Shape shape = shapes.of(schema);
        if (shape == Shape.ALIAS) {
            return alias(schema, hint);
        }
        JavaType same = shape == Shape.UNION ? sameType(schema, hint) : null;
        if (same != null) {
            return same;
        }
        String className = names.take(hint, shape == Shape.ENUM ? "Value" : "Item");
        if (shape == Shape.SEALED) {
            new LinkedHashSet<>(shapes.cases(schema, "").values())
                    .forEach(member -> implement(classNameOf(member), className));
        }
        return declare(className, "", schema);
    }

    private JavaType declare(String className, String schemaName, Schema<?> schema) {
        Kind kind = switch (shapes.of(schema)) {
            case ENUM -> Kind.ENUM;
            case UNION -> Kind.UNION;
            default -> Kind.MODEL;
        };
        JavaType type = new JavaType(kind, token(className), null);
        inline.put(schema, type);
        pending.add(new Pending(className, schemaName, schema));
        return type;
    }

    private @Nullable JavaType sameType(Schema<?> schema, String hint) {
        List<Schema<?>> members = shapes.alternatives(schema);
        Set<JavaType> types = new LinkedHashSet<>();
        for (Schema<?> member : members) {
            if (shapes.of(document.resolve(member)) != Shape.ALIAS) {
                return null;
            }
            types.add(type(member, hint));
        }
        return types.size() == 1 ? types.iterator().next() : null;
    }

    private JavaType alias(Schema<?> schema, String hint) {
        List<Schema<?>> alternatives = shapes.alternatives(schema);
        if (alternatives.size() == 1) {
            return type(alternatives.get(0), hint);
        }
        List<Schema<?>> parts = SchemaFacts.parts(schema);
        boolean saysNoMore =
                parts.size() == 1 || SchemaFacts.types(schema).stream().allMatch("object"::equals);
        if (!parts.isEmpty() && saysNoMore) {
            return type(parts.get(0), hint);
        }
        return switch (SchemaFacts.type(schema)) {
            case "string" -> text(schema);
            case "boolean" -> JavaType.of(Kind.BOOLEAN, "java.lang.Boolean");
            case "integer" -> whole(schema);
            case "number" -> number(schema);
            case "array" -> list(schema, hint);
            case "object" -> map(schema, hint);
            default ->
                schema.getItems() != null
                        ? list(schema, hint)
                        : SchemaFacts.additional(schema) != null ? map(schema, hint) : JavaType.ANY;
        };
    }

    private JavaType map(Schema<?> schema, String hint) {
        Schema<?> values = SchemaFacts.additional(schema);
        return values == null
                ? JavaType.mapOf(JavaType.ANY, true)
                : JavaType.mapOf(type(values, hint + "Value"), SchemaFacts.isNullable(values));
    }

    private JavaType list(Schema<?> schema, String hint) {
        Schema<?> items = SchemaFacts.items(schema);
        // A named schema that may be null says so for properties: in lists it is where null would tell nothing.
        return JavaType.listOf(type(items, hint + "Item"), SchemaFacts.isNullable(items));
    }

    private static JavaType text(Schema<?> schema) {
        if (SchemaFacts.says(schema, "x-thrive-type", "date-time")) {
            return JavaType.of(Kind.TEXT_LIKE, "io.github.thrivesdk.core.ThriveDateTime");
        }
        return switch (SchemaFacts.format(schema)) {
            case "date" -> JavaType.of(Kind.DATE, "java.time.LocalDate");
            case "date-time" -> JavaType.of(Kind.DATE, "java.time.OffsetDateTime");
            case "uuid" -> JavaType.of(Kind.TEXT_LIKE, "java.util.UUID");
            case "byte", "binary" -> JavaType.of(Kind.BYTES, "byte[]");
            default -> JavaType.of(Kind.STRING, "java.lang.String");
        };
    }

    private static JavaType whole(Schema<?> schema) {
        BigDecimal max = schema.getMaximum();
        if (SchemaFacts.format(schema).equals("uint64") || (max != null && !Constraints.inLong(max))) {
            return JavaType.of(Kind.DECIMAL, "java.math.BigInteger");
        }
        boolean small = SchemaFacts.format(schema).equals("int32") || (max != null && Constraints.fitsInt(max));
        return small ? JavaType.of(Kind.INTEGER, "java.lang.Integer") : JavaType.of(Kind.LONG, "java.lang.Long");
    }

    private static JavaType number(Schema<?> schema) {
        return switch (SchemaFacts.format(schema)) {
            case "float" -> JavaType.of(Kind.FLOATING, "java.lang.Float");
            case "double" -> JavaType.of(Kind.FLOATING, "java.lang.Double");
            default -> JavaType.of(Kind.DECIMAL, "java.math.BigDecimal");
        };
    }
}
