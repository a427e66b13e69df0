package io.github.thrivesdk.codegen.schema;

import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One class of the model package, as its template sees it. */
public sealed interface ModelFile {
    /** The simple name of the class. */
    String name();

    /** The template that writes it. */
    String template();

    /**
     * An object: a final class with a builder.
     *
     * @param javadoc the comment of the class
     * @param properties its properties
     * @param additional the type of the properties that are not named
     * @param patch whether absent and null mean different things
     * @param interfaces the sealed interfaces that it implements
     */
    record ObjectModel(
            String name,
            String javadoc,
            List<Property> properties,
            String additional,
            boolean patch,
            List<String> interfaces)
            implements ModelFile {
        @Override
        public String template() {
            return "object";
        }

        /** The same, implementing more interfaces. */
        ObjectModel implementing(List<String> more) {
            LinkedHashSet<String> all = new LinkedHashSet<>(interfaces);
            all.addAll(more);
            return new ObjectModel(name, javadoc, properties, additional, patch, List.copyOf(all));
        }

        /** Whether it is a case of a sealed interface. */
        public boolean isCase() {
            return !interfaces.isEmpty();
        }

        /** The interfaces in an implements clause. */
        public String implementing() {
            return interfaces.isEmpty() ? "" : " implements " + String.join(", ", interfaces);
        }

        /** Whether {@code build} has something to check. */
        public boolean checked() {
            return properties.stream().anyMatch(Property::checked);
        }

        /** Whether a builder starts with something. */
        public boolean fixed() {
            return properties.stream().anyMatch(Property::hasOnly);
        }
    }

    /**
     * A string with known values.
     *
     * @param javadoc the comment of the class
     * @param values the known values, unless they are too many for a constant each
     * @param parts the known values in parts, if they are too many for a constant each
     */
    record EnumModel(String name, String javadoc, List<Value> values, List<Part> parts) implements ModelFile {
        /** Whether the values are too many for a constant each. */
        public boolean large() {
            return !parts.isEmpty();
        }

        @Override
        public String template() {
            return "enum";
        }

        /**
         * As many values as a method can list.
         *
         * @param name the name of the class that lists them
         * @param literals their texts as literals
         */
        public record Part(String name, List<String> literals) {}

        /**
         * A known value.
         *
         * @param constant its name in Java
         * @param literal its text as a literal
         * @param javadoc its comment
         * @param last whether no other follows
         */
        public record Value(String constant, String literal, String javadoc, boolean last) {}
    }

    /**
     * A value of several types.
     *
     * @param javadoc the comment of the class
     * @param alternatives the types
     */
    record UnionModel(String name, String javadoc, List<String> alternatives) implements ModelFile {
        @Override
        public String template() {
            return "union";
        }
    }

    /**
     * A sealed interface.
     *
     * @param javadoc the comment of the interface
     * @param propertyLiteral the property that tells the cases apart, as a literal
     * @param cases the cases
     * @param permits all classes that implement it
     * @param fallback the class for a case that the document does not know
     * @param shared the properties that all cases have
     */
    record SealedModel(
            String name,
            String javadoc,
            String propertyLiteral,
            List<Case> cases,
            String permits,
            String fallback,
            List<Property> shared)
            implements ModelFile {
        /** The same with the properties that all cases turned out to have. */
        SealedModel sharing(List<Property> properties) {
            return new SealedModel(name, javadoc, propertyLiteral, cases, permits, fallback, properties);
        }

        @Override
        public String template() {
            return "sealed";
        }

        /**
         * A case.
         *
         * @param type its class
         * @param literal the value that tells it, as a literal
         * @param last whether no other follows
         */
        public record Case(String type, String literal, boolean last) {}
    }

    /**
     * A property of an object.
     *
     * @param wire its name in JSON as a literal
     * @param member its name in Java
     * @param type its type
     * @param nullable its type where null is allowed
     * @param annotated its type as a field, with the constraints of elements
     * @param setter the type of its builder method's parameter
     * @param copy the expression that copies it from the builder
     * @param annotations the constraints
     * @param promised whether the document says that it is always there
     * @param required whether the builder insists on it
     * @param evenNull whether it is written even if it is null
     * @param bytes whether it is an array of bytes
     * @param initial the value that every object starts with, also one that is read
     * @param only the one value that the document allows, with which a builder starts
     * @param accessorDoc the comment of its accessor
     * @param setterDoc the comment of its builder method
     */
    record Property(
            String wire,
            String member,
            String type,
            String nullable,
            String annotated,
            String setter,
            String copy,
            List<String> annotations,
            boolean promised,
            boolean required,
            boolean evenNull,
            boolean bytes,
            @Nullable String initial,
            @Nullable String only,
            String accessorDoc,
            String setterDoc) {
        /** Whether {@code build} checks it. */
        public boolean checked() {
            return required;
        }

        /** Whether it has a value from the start. */
        public boolean hasInitial() {
            return initial != null;
        }

        /** Whether a builder starts with it. */
        public boolean hasOnly() {
            return only != null;
        }
    }
}
