package io.github.thrivesdk.it.generation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thrivesdk.codegen.document.DocumentBundler;
import io.github.thrivesdk.codegen.document.DocumentLint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The change of the document that {@code docs/regenerating.md} prints, so that what readers copy is what is tested. */
public final class DocumentedChange {
    private static final Path DOCUMENT = Path.of("../../openapi/src/main/openapi");
    private static final Path PAGE = Path.of("../../docs/regenerating.md");
    private static final Pattern FILE =
            Pattern.compile("`openapi/src/main/openapi/([\\w.-]+)`:\n```yaml\n(.*?)```", Pattern.DOTALL);
    private static final Pattern DIFF =
            Pattern.compile("```diff\n--- a/openapi/src/main/openapi/([\\w.-]+)\n[^\n]*\n(.*?)```", Pattern.DOTALL);

    private DocumentedChange() {}

    /** The real document, as one. */
    public static String before() throws IOException {
        return DocumentBundler.bundle(DOCUMENT).toString();
    }

    /** The document after the change, as one; it passes the lint. */
    public static String after(Path copy) throws IOException {
        try (Stream<Path> files = Files.list(DOCUMENT)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        applyTo(copy);
        DocumentLint.main(new String[] {copy.toString()});
        return DocumentBundler.bundle(copy).toString();
    }

    private static void applyTo(Path folder) throws IOException {
        String page = Files.readString(PAGE);
        List<MatchResult> files = FILE.matcher(page).results().toList();
        List<MatchResult> diffs = DIFF.matcher(page).results().toList();
        assertThat(files).as("new files on the page").isNotEmpty();
        assertThat(diffs).as("diffs on the page").isNotEmpty();
        for (MatchResult file : files) {
            Files.writeString(folder.resolve(file.group(1)), file.group(2));
        }
        for (MatchResult diff : diffs) {
            patch(folder.resolve(diff.group(1)), diff.group(2));
        }
    }

    private static void patch(Path file, String diff) throws IOException {
        String text = Files.readString(file);
        for (String hunk : hunks(diff)) {
            String before = side(hunk, '+');
            assertThat(text).as("what %s changes", PAGE).containsOnlyOnce(before);
            text = text.replace(before, side(hunk, '-'));
        }
        Files.writeString(file, text);
    }

    private static List<String> hunks(String diff) {
        List<String> hunks = new ArrayList<>(
                List.of(Pattern.compile("^@@.*@@\n", Pattern.MULTILINE).split(diff)));
        hunks.removeIf(String::isBlank);
        return hunks;
    }

    /** The hunk without the lines of the other side. */
    private static String side(String hunk, char otherMark) {
        return hunk.lines()
                .filter(line -> line.charAt(0) != otherMark)
                .map(line -> line.substring(1) + "\n")
                .collect(Collectors.joining());
    }
}
