package io.github.thrivesdk.examples.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every Java and XML block of the documentation stands, line for line, in code that the build compiles. */
class SnippetsTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent().getParent();

    @Test
    void javaOfTheDocumentationIsCompiledCode() {
        assertThat(blocks("java"))
                .hasSizeGreaterThan(3)
                .allSatisfy(block -> assertThat(sources(".java"))
                        .anySatisfy(source -> assertThat(source).contains(block)));
    }

    @Test
    void xmlOfTheDocumentationIsPartOfAProjectThatIsBuilt() {
        assertThat(blocks("xml"))
                .isNotEmpty()
                .allSatisfy(block -> assertThat(sources("pom.xml"))
                        .anySatisfy(source -> assertThat(source).contains(block)));
    }

    private static List<String> blocks(String language) {
        return files(path -> path.toString().endsWith(".md"))
                .flatMap(page -> fenced(read(page), language).stream())
                .toList();
    }

    private static List<String> fenced(List<String> lines, String language) {
        List<String> blocks = new ArrayList<>();
        List<String> open = null;
        for (String line : lines) {
            if (open == null && line.strip().equals("```" + language)) {
                open = new ArrayList<>();
            } else if (open != null && line.strip().equals("```")) {
                blocks.add(normal(open));
                open = null;
            } else if (open != null) {
                open.add(line);
            }
        }
        return blocks;
    }

    private static List<String> sources(String ending) {
        return files(path -> path.toString().endsWith(ending))
                .map(path -> normal(read(path)))
                .toList();
    }

    private static Stream<Path> files(java.util.function.Predicate<Path> wanted) {
        try (Stream<Path> all = Files.walk(ROOT)) {
            return all
                    .filter(path -> Stream.of("target", "node_modules", ".git")
                            .noneMatch(name -> ROOT.relativize(path).startsWith(name)
                                    || path.toString().contains("/" + name + "/")))
                    .filter(wanted)
                    .filter(Files::isRegularFile)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> read(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines without indentation and without blank ones. */
    private static String normal(List<String> lines) {
        return lines.stream().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }
}
