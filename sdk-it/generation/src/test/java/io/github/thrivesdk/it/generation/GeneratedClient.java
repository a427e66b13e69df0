package io.github.thrivesdk.it.generation;

import io.github.thrivesdk.codegen.Generation;
import io.github.thrivesdk.codegen.GenerationSettings;
import io.github.thrivesdk.codegen.Provenance;
import io.github.thrivesdk.codegen.SourceFile;
import io.github.thrivesdk.codegen.source.DocumentReader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A client that is generated and compiled in a folder. */
final class GeneratedClient {
    private final Path folder;

    GeneratedClient(Path folder) {
        this.folder = folder;
    }

    /** Generates from a document; its packages lie below {@code odd}. */
    List<SourceFile> generate(String document) {
        return generate(write(new SourceFile("document.yaml", document)));
    }

    /** Generates from the document that a file begins. */
    List<SourceFile> generate(Path document) {
        return new Generation(
                        DocumentReader.read(document), GenerationSettings.below("odd", false), new Provenance("0", "0"))
                .files();
    }

    /** What the compiler says with all warnings as errors, those about comments too; empty if it is content. */
    String compile(List<SourceFile> sources) {
        List<Path> files = new ArrayList<>();
        sources.forEach(source -> files.add(write(source)));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> options = List.of(
                "--release",
                "17",
                "-Xlint:all,-processing",
                "-Xdoclint:all,-missing",
                "-Werror",
                "-proc:none",
                "-d",
                classes().toString());
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            compiler.getTask(said, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files))
                    .call();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return said.toString();
    }

    /** A new object of one of the compiled classes. */
    Object create(String className) throws Exception {
        URLClassLoader loader = new URLClassLoader(
                new URL[] {classes().toUri().toURL()}, getClass().getClassLoader());
        return loader.loadClass(className).getConstructor().newInstance();
    }

    private Path classes() {
        try {
            return Files.createDirectories(folder.resolve("classes"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path write(SourceFile source) {
        Path file = folder.resolve("src").resolve(source.path());
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, source.text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
