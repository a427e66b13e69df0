package io.github.thrivesdk.codegen.schema;

import io.github.thrivesdk.codegen.java.EvidenceText;
import io.github.thrivesdk.codegen.java.JavaNames;
import io.github.thrivesdk.codegen.java.JavaText;
import io.github.thrivesdk.codegen.java.JavaType;
import io.github.thrivesdk.codegen.java.JavaType.Kind;
import io.github.thrivesdk.codegen.java.Javadoc;
import io.github.thrivesdk.codegen.java.NameScope;
import io.github.thrivesdk.codegen.schema.ModelFile.EnumModel;
import io.github.thrivesdk.codegen.schema.ModelFile.ObjectModel;
import io.github.thrivesdk.codegen.schema.ModelFile.Property;
import io.github.thrivesdk.codegen.schema.ModelFile.SealedModel;
import io.github.thrivesdk.codegen.schema.ModelFile.UnionModel;
import io.swagger.v3.oas.models.media.Discriminator;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads schemas that need a class into what the templates see. */
final class ModelReader {
    private static final int MOST_CONSTANTS = 2_000;
    private static final Set<String> MEMBERS = Set.of(
            "additionalProperties",
            "additionalProperty",
            "asMap",
            "build",
            "builder",
            "toBuilder",
            "describe",
            "promised",
            "setProperties");

    private final Models models;
    private final Document document;
    private final Shapes shapes;

    ModelReader(Models models, Document document, Shapes shapes) {
        this.models = models;
        this.document = document;
        this.shapes = shapes;
    }

    List<ModelFile> read(String name, String schemaName, Schema<?> schema) {
        return switch (shapes.of(schema)) {
            case ENUM -> List.of(enumeration(name, schema));
            case UNION -> List.of(union(name, schema));
            case SEALED -> sealed(name, schemaName, schema);
            default -> List.of(object(name, schemaName, schema, models.interfacesOf(name)));
        };
    }

    private EnumModel enumeration(String name, Schema<?> schema) {
        List<String> texts = SchemaFacts.texts(schema);
        if (texts.size() > MOST_CONSTANTS) {
            return large(name, schema, texts);
        }
        NameScope constants = new NameScope(Set.of("KNOWN"));
        List<EnumModel.Value> values = new ArrayList<>();
        for (String text : texts) {
            values.add(new EnumModel.Value(
                    constants.take(JavaNames.constant(text), "_"),
                    JavaText.literal(text),
                    new Javadoc()
                            .html(text.isBlank() ? "A blank text." : Javadoc.code(text))
                            .block(4),
                    values.size() == texts.size() - 1));
        }
        return new EnumModel(
                name, about(schema, "One of the values of " + name + ".").block(0), values, List.of());
    }

    /** A class can neither hold nor set up as many constants as it takes. */
    private EnumModel large(String name, Schema<?> schema, List<String> texts) {
        List<EnumModel.Part> parts = new ArrayList<>();
        for (int from = 0; from < texts.size(); from += MOST_CONSTANTS) {
            List<String> some = texts.subList(from, Math.min(texts.size(), from + MOST_CONSTANTS));
            parts.add(new EnumModel.Part(
                    "Part" + (parts.size() + 1),
                    some.stream().map(JavaText::literal).toList()));
        }
        String javadoc = about(schema, "One of the values of " + name + ".")
                .html("The document lists " + texts.size()
                        + " values, too many for a constant each: see {@link #known}.")
                .block(0);
        return new EnumModel(name, javadoc, List.of(), parts);
    }

    private UnionModel union(String name, Schema<?> schema) {
        Map<String, String> byErasure = new LinkedHashMap<>();
        List<Schema<?>> members = shapes.alternatives(schema);
        for (int i = 0; i < members.size(); i++) {
            add(byErasure, models.type(members.get(i), name + "Option" + (i + 1)));
        }
        for (String type : members.isEmpty() ? SchemaFacts.types(schema) : Set.<String>of()) {
            add(byErasure, models.type(single(schema, type), name + JavaNames.type(type)));
        }
        return new UnionModel(
                name, about(schema, "A value of several types.").block(0), List.copyOf(byErasure.values()));
    }

    private static void add(Map<String, String> byErasure, JavaType type) {
        if (type.kind() != Kind.ANY) {
            byErasure.putIfAbsent(type.erasure(), type.token());
        }
    }

    private static Schema<?> single(Schema<?> schema, String type) {
        Schema<Object> single = new Schema<>();
        single.setType(type);
        single.setFormat(schema.getFormat());
        single.setItems(schema.getItems());
        single.setAdditionalProperties(schema.getAdditionalProperties());
        return single;
    }

    private List<ModelFile> sealed(String name, String schemaName, Schema<?> schema) {
        Map<String, String> targets = shapes.cases(schema, schemaName);
        String fallback = models.fallbackName(name);
        List<SealedModel.Case> cases = new ArrayList<>();
        targets.forEach((value, target) -> cases.add(new SealedModel.Case(
                models.token(models.classNameOf(target)),
                JavaText.literal(value),
                cases.size() == targets.size() - 1)));
        Set<String> permitted = new LinkedHashSet<>();
        cases.forEach(known -> permitted.add(known.type()));
        permitted.add(models.token(fallback));
        Discriminator discriminator = SchemaFacts.discriminator(schema);
        String property = discriminator == null ? "type" : discriminator.getPropertyName();
        SealedModel model = new SealedModel(
                name,
                about(schema, "One of several objects, told apart by " + Javadoc.code(property) + ".")
                        .block(0),
                JavaText.literal(property),
                cases,
                String.join(", ", permitted),
                models.token(fallback),
                List.of());
        return List.of(model, fallback(fallback, name, property, schema));
    }

    private ObjectModel fallback(String name, String sealedName, String property, Schema<?> schema) {
        Schema<Object> own = new Schema<>();
        own.setType("object");
        own.setDescription("A " + sealedName + " of a kind that the document does not know.");
        ObjectFacts facts = ObjectFacts.of(schema, document);
        if (shapes.isSealedParent(schema)) {
            facts.properties().forEach(own::addProperty);
        }
        if (!facts.properties().containsKey(property)) {
            Schema<Object> kind = new Schema<>();
            kind.setType("string");
            own.addProperty(property, kind);
        }
        return object(name, "", own, List.of(models.token(sealedName)));
    }

    private ObjectModel object(String name, String schemaName, Schema<?> schema, List<String> interfaces) {
        ObjectFacts facts = ObjectFacts.of(schema, document);
        boolean patch = SchemaFacts.says(schema, "x-thrive-patch", true);
        NameScope members = new NameScope(MEMBERS);
        Map<String, String> initial = initialValues(schemaName, facts);
        List<Property> properties = new ArrayList<>();
        facts.properties()
                .forEach((wire, property) -> properties.add(property(
                        models.uploads().isFile(schema, wire, property),
                        name,
                        wire,
                        members.take(JavaNames.member(wire), "_"),
                        property,
                        facts,
                        initial.get(wire))));
        Schema<?> additional = facts.additional();
        JavaType additionalType = additional == null ? JavaType.ANY : models.type(additional, name + "Value");
        return new ObjectModel(
                name,
                about(schema, "The object " + name + ".").block(0),
                properties,
                additionalType.kind() == Kind.ANY ? additionalType.nullable() : additionalType.token(),
                patch,
                interfaces);
    }

    private Property property(
            boolean isFile,
            String owner,
            String wire,
            String member,
            Schema<?> schema,
            ObjectFacts facts,
            @Nullable String initial) {
        JavaType read = models.type(schema, owner + JavaNames.type(wire));
        JavaType type = isFile ? file(read) : read;
        boolean nullable = models.isNullable(schema);
        boolean listed = facts.required().contains(wire);
        boolean promised = listed && !nullable && !Boolean.TRUE.equals(schema.getWriteOnly());
        boolean readOnly = Boolean.TRUE.equals(schema.getReadOnly());
        boolean required = listed && !nullable && !readOnly && initial == null;
        List<String> annotations = new ArrayList<>();
        if (required) {
            annotations.add("«@jakarta.validation.constraints.NotNull»");
        }
        if (type.kind() == Kind.MODEL) {
            annotations.add("«@jakarta.validation.Valid»");
        }
        annotations.addAll(models.constraints(schema, type));
        String annotated = isFile ? type.token() : models.annotated(schema, type);
        String nullableField = type.kind() == Kind.BYTES ? type.nullable() : annotated.replaceFirst("«", "«?");
        return new Property(
                JavaText.literal(wire),
                member,
                promised ? type.primitive() : type.nullable(),
                type.nullable(),
                nullableField,
                nullable ? type.nullable() : type.primitive(),
                copy(type, member),
                annotations,
                promised,
                required,
                listed && nullable,
                type.kind() == Kind.BYTES,
                initial == null ? null : valueOf(type, initial),
                required ? onlyValue(type, schema) : null,
                accessorDoc(schema, wire, promised),
                setterDoc(schema, wire, member, nullable));
    }

    private static JavaType file(JavaType type) {
        return type.kind() == Kind.LIST && type.element() != null
                ? JavaType.listOf(file(type.element()), false)
                : JavaType.of(Kind.TEXT_LIKE, "io.github.thrivesdk.core.call.FilePart");
    }

    /** A value that must be there and can only be one need not be given by hand. */
    private @Nullable String onlyValue(JavaType type, Schema<?> schema) {
        List<String> texts = SchemaFacts.texts(document.resolve(schema));
        return texts.size() == 1 ? valueOf(type, texts.get(0)) : null;
    }

    private static @Nullable String valueOf(JavaType type, String value) {
        return switch (type.kind()) {
            case STRING -> JavaText.literal(value);
            case ENUM -> type.token() + ".of(" + JavaText.literal(value) + ")";
            default -> null;
        };
    }

    /** A case of exactly one sealed interface knows the value that tells it. */
    private Map<String, String> initialValues(String schemaName, ObjectFacts facts) {
        Map<String, String> initial = new LinkedHashMap<>();
        if (schemaName.isEmpty()) {
            return initial;
        }
        document.schemas().forEach((name, schema) -> {
            Discriminator discriminator = SchemaFacts.discriminator(schema);
            if (discriminator != null && shapes.of(schema) == Shape.SEALED) {
                List<String> values = shapes.cases(schema, name).entrySet().stream()
                        .filter(entry -> entry.getValue().equals(schemaName))
                        .map(Map.Entry::getKey)
                        .toList();
                if (values.size() == 1 && facts.properties().containsKey(discriminator.getPropertyName())) {
                    initial.put(discriminator.getPropertyName(), values.get(0));
                }
            }
        });
        return initial;
    }

    private static String copy(JavaType type, String member) {
        String source = "builder." + member;
        return switch (type.kind()) {
            case LIST ->
                "«io.github.thrivesdk.core.model.Immutable»." + (type.holdsNull() ? "listWithNulls(" : "list(") + source
                        + ")";
            case MAP -> "«io.github.thrivesdk.core.model.Immutable».map(" + source + ")";
            case BYTES -> "«io.github.thrivesdk.core.model.Immutable».bytes(" + source + ")";
            default -> source;
        };
    }

    private Javadoc about(Schema<?> schema, String otherwise) {
        Javadoc javadoc = new Javadoc();
        String description = text(schema.getDescription(), schema.getTitle());
        String evidence = EvidenceText.html(schema.getExtensions());
        Javadoc about = description == null ? javadoc.html(otherwise) : javadoc.text(description);
        return evidence == null ? about : about.html(evidence);
    }

    private String accessorDoc(Schema<?> schema, String wire, boolean promised) {
        Javadoc javadoc = describe(schema, wire);
        javadoc.returns(promised ? "the value" : "the value, or null if there is none");
        if (promised) {
            javadoc.tag("@throws java.util.NoSuchElementException if the answer came without it");
        }
        return javadoc.block(4);
    }

    private String setterDoc(Schema<?> schema, String wire, String member, boolean nullable) {
        return describe(schema, wire)
                .param(member, nullable ? "the value, or null" : "the value")
                .returns("this builder")
                .block(8);
    }

    private Javadoc describe(Schema<?> schema, String wire) {
        Schema<?> resolved = document.resolve(schema);
        String description = text(schema.getDescription(), resolved.getDescription());
        Javadoc javadoc = new Javadoc();
        if (description == null) {
            javadoc.html("The property " + Javadoc.code(wire) + ".");
        } else {
            javadoc.text(description);
        }
        String evidence = EvidenceText.html(schema.getExtensions());
        if (evidence != null) {
            javadoc.html(evidence);
        }
        String limits = Limits.of(resolved);
        return limits.isEmpty() ? javadoc : javadoc.html(limits);
    }

    private static @Nullable String text(@Nullable String first, @Nullable String second) {
        return first == null || first.isBlank() ? (second == null || second.isBlank() ? null : second) : first;
    }
}
