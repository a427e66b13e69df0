package io.github.thrivesdk.codegen.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.TypeReference;
import org.objectweb.asm.signature.SignatureReader;
import org.objectweb.asm.signature.SignatureVisitor;
import org.objectweb.asm.tree.TypeAnnotationNode;

/** The types of one declaration: type parameters and supertypes of a class, parameters and result of a method. */
final class SignatureText extends SignatureVisitor {
    private final Map<String, List<TypeText>> typeParameters = new LinkedHashMap<>();
    private final List<TypeText> parameters = new ArrayList<>();
    private final List<TypeText> results = new ArrayList<>();
    private final List<TypeText> supertypes = new ArrayList<>();
    private List<TypeText> bounds = List.of();

    private SignatureText() {
        super(Opcodes.ASM9);
    }

    /** Reads the signature of a class or method. */
    static SignatureText of(String signature) {
        SignatureText text = new SignatureText();
        new SignatureReader(signature).accept(text);
        return text;
    }

    /** Applies the nullness that type annotations state. */
    SignatureText annotated(@Nullable List<TypeAnnotationNode> annotations) {
        for (TypeAnnotationNode annotation : AsmLists.orEmpty(annotations)) {
            annotate(annotation, new TypeReference(annotation.typeRef));
        }
        return this;
    }

    private void annotate(TypeAnnotationNode annotation, TypeReference reference) {
        switch (reference.getSort()) {
            case TypeReference.METHOD_RETURN -> results.get(0).annotate(annotation);
            case TypeReference.METHOD_FORMAL_PARAMETER ->
                parameters.get(reference.getFormalParameterIndex()).annotate(annotation);
            case TypeReference.METHOD_TYPE_PARAMETER_BOUND, TypeReference.CLASS_TYPE_PARAMETER_BOUND ->
                boundOf(reference).annotate(annotation);
            default -> {}
        }
    }

    private TypeText boundOf(TypeReference reference) {
        List<TypeText> all = List.copyOf(typeParameters.values()).get(reference.getTypeParameterIndex());
        // Interface bounds are counted from 1, also where there is no class bound.
        return all.get(Math.min(reference.getTypeParameterBoundIndex(), all.size() - 1));
    }

    /** {@code <T extends Foo>} with a trailing blank, or nothing. */
    String typeParameters() {
        return typeParameters.isEmpty()
                ? ""
                : typeParameters.entrySet().stream()
                        .map(parameter -> parameter.getKey() + bound(parameter.getValue()))
                        .collect(Collectors.joining(", ", "<", ">"));
    }

    private static String bound(List<TypeText> bounds) {
        String text = bounds.stream().map(TypeText::toString).collect(Collectors.joining(" & "));
        return text.isEmpty() || text.equals("Object") ? "" : " extends " + text;
    }

    List<String> parameters() {
        return parameters.stream().map(TypeText::toString).toList();
    }

    String result() {
        return results.get(0).toString();
    }

    /** The superclass first, then the interfaces; aligned with the class file's own lists. */
    List<String> supertypes() {
        return supertypes.stream().map(TypeText::toString).toList();
    }

    @Override
    public void visitFormalTypeParameter(String name) {
        bounds = new ArrayList<>();
        typeParameters.put(name, bounds);
    }

    @Override
    public SignatureVisitor visitClassBound() {
        return TypeText.into(bounds::add);
    }

    @Override
    public SignatureVisitor visitInterfaceBound() {
        return TypeText.into(bounds::add);
    }

    @Override
    public SignatureVisitor visitSuperclass() {
        return TypeText.into(supertypes::add);
    }

    @Override
    public SignatureVisitor visitInterface() {
        return TypeText.into(supertypes::add);
    }

    @Override
    public SignatureVisitor visitParameterType() {
        return TypeText.into(parameters::add);
    }

    @Override
    public SignatureVisitor visitReturnType() {
        return TypeText.into(results::add);
    }
}
