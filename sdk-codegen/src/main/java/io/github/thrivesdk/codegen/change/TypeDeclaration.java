package io.github.thrivesdk.codegen.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/** Prints one type with its members; what it inherits from types that users cannot name counts as its own. */
final class TypeDeclaration {
    private static final Set<String> OF_EVERY_OBJECT =
            Set.of("equals(Ljava/lang/Object;)Z", "hashCode()I", "toString()Ljava/lang/String;");

    private final ClassNode type;
    private final CompiledModule module;

    TypeDeclaration(ClassNode type, CompiledModule module) {
        this.type = type;
        this.module = module;
    }

    /** The whole declaration, a line each for the header and for every member. */
    @Override
    public String toString() {
        String annotations = AnnotationText.of(type.visibleAnnotations).stream()
                .map(line -> line + "\n")
                .collect(Collectors.joining());
        return annotations
                + header()
                + shorten(members().map(member -> "\n" + member).collect(Collectors.joining()));
    }

    /** Types of the same package go by their simple names. */
    private String shorten(String text) {
        String prefix = Pattern.quote(Names.packageOf(type.name) + ".");
        return text.replaceAll("(?<![\\w.])" + prefix + "(?=\\p{Lu})", "");
    }

    private String header() {
        int access = CompiledModule.accessOf(type);
        SignatureText signature = type.signature == null ? null : SignatureText.of(type.signature);
        if (signature != null) {
            signature.annotated(type.visibleTypeAnnotations);
        }
        List<String> words = new ArrayList<>(Modifiers.ofType(access, type.permittedSubclasses != null));
        words.add(kind());
        words.add(Names.display(type.name) + (signature == null ? "" : signature.typeParameters()));
        words.add(shorten(clause("extends", superclass(signature))));
        words.add(shorten(clause(kind().equals("interface") ? "extends" : "implements", interfaces())));
        words.add(shorten(clause("permits", permitted())));
        return words.stream().filter(word -> !word.isEmpty()).collect(Collectors.joining(" "));
    }

    private String kind() {
        if ((type.access & Opcodes.ACC_ANNOTATION) != 0) {
            return "@interface";
        }
        if ((type.access & Opcodes.ACC_INTERFACE) != 0) {
            return "interface";
        }
        if ((type.access & Opcodes.ACC_ENUM) != 0) {
            return "enum";
        }
        return (type.access & Opcodes.ACC_RECORD) != 0 ? "record" : "class";
    }

    private Set<String> superclass(@Nullable SignatureText signature) {
        ClassNode hidden = hidden(type.superName);
        if (hidden != null) {
            return new TypeDeclaration(hidden, module)
                    .superclass(hidden.signature == null ? null : SignatureText.of(hidden.signature));
        }
        String name = signature == null
                ? Names.display(type.superName)
                : signature.supertypes().get(0);
        boolean isImplied = name.equals("Object") || name.equals("Record") || name.startsWith("Enum<");
        return isImplied ? Set.of() : Set.of(name);
    }

    private Set<String> interfaces() {
        Set<String> names = new TreeSet<>();
        collectInterfaces(type, names);
        names.remove("java.lang.annotation.Annotation");
        return names;
    }

    private void collectInterfaces(ClassNode from, Set<String> names) {
        List<String> printed = from.signature == null
                ? List.of()
                : SignatureText.of(from.signature).supertypes();
        for (int i = 0; i < from.interfaces.size(); i++) {
            ClassNode hidden = hidden(from.interfaces.get(i));
            if (hidden == null) {
                names.add(printed.isEmpty() ? Names.display(from.interfaces.get(i)) : printed.get(i + 1));
            } else {
                collectInterfaces(hidden, names);
            }
        }
        ClassNode parent = hidden(from.superName);
        if (parent != null) {
            collectInterfaces(parent, names);
        }
    }

    private Set<String> permitted() {
        return AsmLists.orEmpty(type.permittedSubclasses).stream()
                .map(Names::display)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<String> members() {
        Set<String> printed = new TreeSet<>();
        collectMembers(type, printed, new TreeSet<>());
        return printed.stream().sorted(MemberOrder.BY_KIND_AND_NAME);
    }

    private void collectMembers(ClassNode from, Set<String> printed, Set<String> seen) {
        from.fields.stream().filter(this::isVisible).map(MemberText::of).forEach(printed::add);
        for (MethodNode method : from.methods) {
            boolean isOfThisType = from.name.equals(type.name) || !method.name.equals("<init>");
            if (isOfThisType && isVisible(method) && seen.add(method.name + method.desc)) {
                printed.add(MemberText.of(method, from));
            }
        }
        hiddenParents(from).forEach(parent -> collectMembers(parent, printed, seen));
    }

    private List<ClassNode> hiddenParents(ClassNode from) {
        List<ClassNode> parents = new ArrayList<>();
        for (String name : Stream.concat(Stream.of(from.superName), from.interfaces.stream())
                .toList()) {
            ClassNode parent = hidden(name);
            if (parent != null) {
                parents.add(parent);
            }
        }
        return parents;
    }

    private boolean isVisible(FieldNode field) {
        return isVisible(field.access);
    }

    private boolean isVisible(MethodNode method) {
        boolean isImplied = OF_EVERY_OBJECT.contains(method.name + method.desc)
                || (kind().equals("enum") && (method.name.equals("values") || method.name.equals("valueOf")));
        return isVisible(method.access) && !isImplied;
    }

    private boolean isVisible(int access) {
        boolean isSynthetic = (access & Opcodes.ACC_SYNTHETIC) != 0;
        boolean isPublic = (access & Opcodes.ACC_PUBLIC) != 0;
        boolean isProtected = (access & Opcodes.ACC_PROTECTED) != 0 && canBeExtended();
        return !isSynthetic && (isPublic || isProtected);
    }

    private boolean canBeExtended() {
        return (type.access & Opcodes.ACC_FINAL) == 0
                && type.permittedSubclasses == null
                && type.methods.stream()
                        .filter(method -> method.name.equals("<init>"))
                        .anyMatch(method -> (method.access & (Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED)) != 0);
    }

    /** The supertype of that name if it is ours and users cannot name it. */
    private @Nullable ClassNode hidden(@Nullable String internalName) {
        ClassNode supertype = internalName == null ? null : module.find(internalName);
        return supertype == null || module.isVisible(supertype) ? null : supertype;
    }

    private static String clause(String keyword, Set<String> names) {
        return names.isEmpty() ? "" : keyword + " " + String.join(", ", names);
    }
}
