package io.github.thrivesdk.codegen.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;

/** Compiles small sources, each named after the first type in it, into a directory. */
final class Compiled {
    private static final Pattern NAME = Pattern.compile("\\b(?:class|interface|enum|record) (\\w+)");
    private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+);");

    private Compiled() {}

    /** Compiles the sources and reads them back as the check does. */
    static CompiledModule module(Path scratch, String... sources) {
        into(scratch.resolve("classes"), scratch.resolve("sources"), sources);
        return CompiledModule.read(scratch.resolve("classes"));
    }

    /** Compiles the sources into the given directory. */
    static void into(Path classes, Path sourceDirectory, String... sources) {
        List<String> arguments = new ArrayList<>(List.of(
                "--release",
                "17",
                "-parameters",
                "-proc:none",
                "-nowarn",
                "-d",
                classes.toString(),
                "-cp",
                jspecify()));
        for (String source : sources) {
            arguments.add(write(source, sourceDirectory).toString());
        }
        int result = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        assertThat(result).as("compiler's result").isZero();
    }

    private static Path write(String source, Path directory) {
        Matcher packageName = PACKAGE.matcher(source);
        Path folder =
                packageName.find() ? directory.resolve(packageName.group(1).replace('.', '/')) : directory;
        Matcher name = NAME.matcher(source);
        String file = source.startsWith("module ") || !name.find() ? "module-info" : name.group(1);
        try {
            Files.createDirectories(folder);
            return Files.writeString(folder.resolve(file + ".java"), source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String jspecify() {
        return Path.of(org.jspecify.annotations.Nullable.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath())
                .toString();
    }
}
