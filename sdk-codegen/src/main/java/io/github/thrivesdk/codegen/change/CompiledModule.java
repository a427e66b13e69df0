package io.github.thrivesdk.codegen.change;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InnerClassNode;
import org.objectweb.asm.tree.ModuleNode;

/** The class files of one module, read without loading them. */
final class CompiledModule {
    private final SortedMap<String, ClassNode> classes;
    private final @Nullable ModuleNode descriptor;

    private CompiledModule(SortedMap<String, ClassNode> classes, @Nullable ModuleNode descriptor) {
        this.classes = classes;
        this.descriptor = descriptor;
    }

    /** Reads every class file below a directory such as {@code target/classes}. */
    static CompiledModule read(Path directory) {
        SortedMap<String, ClassNode> classes = new TreeMap<>();
        for (Path file : classFiles(directory)) {
            ClassNode node = parse(file);
            classes.put(node.name, node);
        }
        ClassNode info = classes.remove("module-info");
        return new CompiledModule(classes, info == null ? null : info.module);
    }

    /** Whether any class was found. */
    boolean isEmpty() {
        return classes.isEmpty();
    }

    /** The module's name; empty for a jar without a descriptor. */
    String name() {
        return descriptor == null ? "" : descriptor.name;
    }

    /** The packages that users can see, in dotted form: those exported to everyone. */
    Set<String> exports() {
        if (descriptor == null) {
            return classes.keySet().stream().map(Names::packageOf).collect(Collectors.toCollection(TreeSet::new));
        }
        return descriptor.exports.stream()
                .filter(export -> export.modules == null || export.modules.isEmpty())
                .map(export -> export.packaze.replace('/', '.'))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The modules that users of this one read with it. */
    Set<String> requiredForUsers() {
        return descriptor == null
                ? Set.of()
                : descriptor.requires.stream()
                        .filter(required -> (required.access & Opcodes.ACC_TRANSITIVE) != 0)
                        .map(required -> required.module)
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The class with the given internal name, or null if it belongs to another module. */
    @Nullable
    ClassNode find(String internalName) {
        return classes.get(internalName);
    }

    /** The types that users can name, by name. */
    Stream<ClassNode> visibleTypes() {
        return classes.values().stream().filter(this::isVisible);
    }

    /** Whether users can name the type: exported, and public or inheritable all the way out. */
    boolean isVisible(ClassNode type) {
        if (!exports().contains(Names.packageOf(type.name)) || !isAccessible(type)) {
            return false;
        }
        ClassNode outer = outerOf(type);
        return outer == null || isVisible(outer);
    }

    /** The access flags as the source states them; those of a nested class are kept apart from its own. */
    static int accessOf(ClassNode type) {
        return type.innerClasses.stream()
                .filter(inner -> inner.name.equals(type.name))
                .map(inner -> inner.access)
                .findFirst()
                .orElse(type.access);
    }

    private boolean isAccessible(ClassNode type) {
        int access = accessOf(type);
        boolean isNamed = type.innerClasses.stream()
                .filter(inner -> inner.name.equals(type.name))
                .allMatch(inner -> inner.innerName != null);
        return isNamed
                && type.outerMethod == null
                && (access & Opcodes.ACC_SYNTHETIC) == 0
                && (access & (Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED)) != 0
                && !type.name.endsWith("package-info");
    }

    private @Nullable ClassNode outerOf(ClassNode type) {
        for (InnerClassNode inner : type.innerClasses) {
            if (inner.name.equals(type.name) && inner.outerName != null) {
                return classes.get(inner.outerName);
            }
        }
        return null;
    }

    private static List<Path> classFiles(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .filter(file -> !file.toString().contains("META-INF"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ClassNode parse(Path file) {
        try {
            ClassNode node = new ClassNode();
            new ClassReader(Files.readAllBytes(file)).accept(node, ClassReader.SKIP_CODE | ClassReader.SKIP_FRAMES);
            return node;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
