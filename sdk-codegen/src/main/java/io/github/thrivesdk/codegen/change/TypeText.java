package io.github.thrivesdk.codegen.change;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.TypePath;
import org.objectweb.asm.signature.SignatureReader;
import org.objectweb.asm.signature.SignatureVisitor;
import org.objectweb.asm.tree.TypeAnnotationNode;

/** One type in a signature, with its type arguments and its nullness, printable as Java source. */
final class TypeText {
    private static final String ARRAY = "[]";
    private static final String WILDCARD = "?";

    private String name = "";
    private String wildcard = "";
    private boolean nullable;
    private final List<TypeText> inner = new ArrayList<>();

    private TypeText() {}

    /** Reads a field's or a class's type signature. */
    static TypeText of(String signature) {
        TypeText type = new TypeText();
        new SignatureReader(signature).acceptType(new Reader(type));
        return type;
    }

    /** A visitor that fills in the given type once it has been read. */
    static SignatureVisitor into(Consumer<TypeText> sink) {
        TypeText type = new TypeText();
        sink.accept(type);
        return new Reader(type);
    }

    /** Marks the place that a type annotation points at, if it says {@code @Nullable}. */
    void annotate(TypeAnnotationNode annotation) {
        if (Type.getType(annotation.desc).getClassName().endsWith(".Nullable")) {
            at(annotation.typePath, 0).nullable = true;
        }
    }

    private TypeText at(@Nullable TypePath path, int step) {
        if (path == null || step == path.getLength()) {
            return this;
        }
        return switch (path.getStep(step)) {
            case TypePath.INNER_TYPE -> at(path, step + 1);
            case TypePath.TYPE_ARGUMENT -> inner.get(path.getStepArgument(step)).at(path, step + 1);
            default -> inner.get(0).at(path, step + 1);
        };
    }

    @Override
    public String toString() {
        if (name.equals(ARRAY)) {
            return inner.get(0) + (nullable ? " @Nullable []" : ARRAY);
        }
        if (name.equals(WILDCARD)) {
            return wildcard.isEmpty() ? WILDCARD : wildcard + inner.get(0);
        }
        return (nullable ? "@Nullable " : "") + name + arguments();
    }

    private String arguments() {
        return inner.isEmpty()
                ? ""
                : inner.stream().map(TypeText::toString).collect(Collectors.joining(", ", "<", ">"));
    }

    /** Fills one type from ASM's events. */
    private static final class Reader extends SignatureVisitor {
        private final TypeText type;

        Reader(TypeText type) {
            super(Opcodes.ASM9);
            this.type = type;
        }

        @Override
        public void visitBaseType(char descriptor) {
            type.name = Type.getType(String.valueOf(descriptor)).getClassName();
        }

        @Override
        public void visitTypeVariable(String name) {
            type.name = name;
        }

        @Override
        public SignatureVisitor visitArrayType() {
            type.name = ARRAY;
            return into(type.inner::add);
        }

        @Override
        public void visitClassType(String name) {
            type.name = Names.display(name);
        }

        @Override
        public void visitInnerClassType(String name) {
            type.name = type.name + type.arguments() + "." + name;
            type.inner.clear();
        }

        @Override
        public void visitTypeArgument() {
            into(type.inner::add).visitClassType(WILDCARD);
        }

        @Override
        public SignatureVisitor visitTypeArgument(char bound) {
            if (bound == INSTANCEOF) {
                return into(type.inner::add);
            }
            TypeText any = new TypeText();
            any.name = WILDCARD;
            any.wildcard = bound == EXTENDS ? "? extends " : "? super ";
            type.inner.add(any);
            return into(any.inner::add);
        }
    }
}
