package io.github.thrivesdk.codegen.change;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeAnnotationNode;

/** Prints one field, constructor or method as a declaration, its annotations on lines of their own before it. */
final class MemberText {
    static final String INDENT = "    ";

    private MemberText() {}

    /** A field; a constant of a primitive or string type with its value, since callers compile that in. */
    static String of(FieldNode field) {
        TypeText type = TypeText.of(field.signature == null ? field.desc : field.signature);
        typeAnnotations(field.visibleTypeAnnotations, field.invisibleTypeAnnotations)
                .forEach(type::annotate);
        String value = field.value == null ? "" : " = " + AnnotationText.value(field.value);
        String declaration = (field.access & Opcodes.ACC_ENUM) != 0
                ? "constant " + field.name
                : words(Modifiers.ofField(field.access), type.toString(), field.name + value);
        return withAnnotations(field.visibleAnnotations, declaration);
    }

    /** A constructor or method. */
    static String of(MethodNode method, ClassNode owner) {
        SignatureText signature = SignatureText.of(method.signature == null ? method.desc : method.signature)
                .annotated(method.visibleTypeAnnotations)
                .annotated(method.invisibleTypeAnnotations);
        boolean inInterface = (owner.access & Opcodes.ACC_INTERFACE) != 0;
        String name = method.name.equals("<init>")
                ? Names.simple(Names.display(owner.name))
                : signature.result() + " " + method.name;
        String declaration = words(
                Modifiers.ofMethod(method.access, inInterface),
                signature.typeParameters(),
                name + parameters(method, signature) + exceptions(method) + defaultValue(method));
        return withAnnotations(method.visibleAnnotations, declaration);
    }

    private static String parameters(MethodNode method, SignatureText signature) {
        List<String> types = signature.parameters();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            texts.add(parameter(types, i, method) + name(method, i, types.size()));
        }
        return texts.stream().collect(Collectors.joining(", ", "(", ")"));
    }

    private static String parameter(List<String> types, int index, MethodNode method) {
        boolean isVariable = (method.access & Opcodes.ACC_VARARGS) != 0 && index == types.size() - 1;
        String type = types.get(index);
        return isVariable && type.endsWith("[]") ? type.substring(0, type.length() - 2) + "..." : type;
    }

    private static String name(MethodNode method, int index, int count) {
        return method.parameters == null || method.parameters.size() != count
                ? ""
                : " " + method.parameters.get(index).name;
    }

    private static String exceptions(MethodNode method) {
        return method.exceptions.isEmpty()
                ? ""
                : method.exceptions.stream()
                        .map(Names::display)
                        .sorted()
                        .collect(Collectors.joining(", ", " throws ", ""));
    }

    private static String defaultValue(MethodNode method) {
        return method.annotationDefault == null ? "" : " default " + AnnotationText.value(method.annotationDefault);
    }

    private static String withAnnotations(@Nullable List<AnnotationNode> annotations, String declaration) {
        return Stream.concat(AnnotationText.of(annotations).stream(), Stream.of(declaration))
                .map(line -> INDENT + line)
                .collect(Collectors.joining("\n"));
    }

    private static List<TypeAnnotationNode> typeAnnotations(
            @Nullable List<TypeAnnotationNode> visible, @Nullable List<TypeAnnotationNode> invisible) {
        return Stream.concat(AsmLists.orEmpty(visible).stream(), AsmLists.orEmpty(invisible).stream())
                .toList();
    }

    private static String words(List<String> modifiers, String... rest) {
        return Stream.concat(modifiers.stream(), Stream.of(rest))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
