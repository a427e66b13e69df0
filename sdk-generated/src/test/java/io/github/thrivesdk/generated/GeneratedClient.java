package io.github.thrivesdk.generated;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;
import org.openapitools.codegen.config.GlobalSettings;

/** A client that a test generates from a document of its own, and compiles with every warning as an error. */
final class GeneratedClient {
    private final ClassLoader classes;

    private GeneratedClient(ClassLoader classes) {
        this.classes = classes;
    }

    static GeneratedClient of(Path document, Path folder) throws IOException {
        Path sources = folder.resolve("sources");
        GlobalSettings.setProperty("supportingFiles", "");
        new DefaultGenerator()
                .opts(new CodegenConfigurator()
                        .setGeneratorName("io.github.thrivesdk.codegen.ThriveCodegen")
                        .setInputSpec(document.toString())
                        .setOutputDir(sources.toString())
                        .addAdditionalProperty("rootPackage", "scratch")
                        .addAdditionalProperty("module", "false")
                        .toClientOptInput())
                .generate();
        Path target = Files.createDirectories(folder.resolve("classes"));
        compile(sources, target);
        URL[] urls = {target.toUri().toURL()};
        return new GeneratedClient(new URLClassLoader(urls, GeneratedClient.class.getClassLoader()));
    }

    Class<?> load(String name) throws ClassNotFoundException {
        return classes.loadClass("scratch." + name);
    }

    private static void compile(Path sources, Path target) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter complaints = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            boolean compiled = compiler.getTask(
                            complaints,
                            files,
                            null,
                            List.of(
                                    "-Xlint:all,-processing",
                                    "-Werror",
                                    "-Xdoclint:all/protected",
                                    "-proc:none",
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    "-d",
                                    target.toString()),
                            null,
                            files.getJavaFileObjectsFromFiles(javaFiles(sources)))
                    .call();
            assertThat(compiled).as(complaints.toString()).isTrue();
        }
    }

    private static List<File> javaFiles(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(path -> path.toString().endsWith(".java"))
                    .map(Path::toFile)
                    .toList();
        }
    }
}
