package io.github.thrivesdk.examples.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every Java and XML block of the documentation stands, word for word, in code that the build compiles. */
class SnippetsTest {
    /** A link to a file of this project: relative, without scheme or anchor. */
    private static final Pattern LINK = Pattern.compile("\\]\\(([^):#]+)\\)");

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent().getParent();

    @Test
    void javaOfTheDocumentationIsCompiledCode() {
        assertThat(blocks("java")).hasSizeGreaterThan(10);
        assertThat(orphans("java", ".java")).isEmpty();
    }

    @Test
    void xmlOfTheDocumentationIsPartOfAProjectThatIsBuilt() {
        assertThat(blocks("xml")).isNotEmpty();
        assertThat(orphans("xml", "pom.xml")).isEmpty();
    }

    @Test
    void linksBetweenPagesLeadSomewhere() {
        List<Path> links = files(path -> path.toString().endsWith(".md"))
                .flatMap(page -> LINK.matcher(String.join("\n", read(page)))
                        .results()
                        .map(link -> page.resolveSibling(link.group(1))))
                .toList();

        assertThat(links)
                .hasSizeGreaterThan(5)
                .allSatisfy(link -> assertThat(link).exists());
    }

    /** The blocks that stand in no source. */
    private static List<String> orphans(String language, String ending) {
        List<String> sources = sources(ending);
        return blocks(language).stream()
                .filter(block -> sources.stream().noneMatch(source -> source.contains(block)))
                .toList();
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

    private static Stream<Path> files(Predicate<Path> wanted) {
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

    /** The text without white space, so that lines may be broken elsewhere. */
    private static String normal(List<String> lines) {
        return String.join("", lines).replaceAll("\\s", "");
    }
}
