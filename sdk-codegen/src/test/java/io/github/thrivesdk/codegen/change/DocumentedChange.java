package io.github.thrivesdk.codegen.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The change of the document that {@code docs/regenerating.md} prints, so that what readers copy is what is tested. */
final class DocumentedChange {
    private static final Path PAGE = Path.of("../docs/regenerating.md");
    private static final Pattern FILE =
            Pattern.compile("`openapi/src/main/openapi/([\\w.-]+)`:\n```yaml\n(.*?)```", Pattern.DOTALL);
    private static final Pattern DIFF =
            Pattern.compile("```diff\n--- a/openapi/src/main/openapi/([\\w.-]+)\n[^\n]*\n(.*?)```", Pattern.DOTALL);

    private DocumentedChange() {}

    /** Makes the change in a copy of the folder {@code openapi/src/main/openapi}. */
    static void applyTo(Path folder) {
        String page = ApiFolder.read(PAGE);
        List<MatchResult> files = FILE.matcher(page).results().toList();
        List<MatchResult> diffs = DIFF.matcher(page).results().toList();
        assertThat(files).as("new files on the page").isNotEmpty();
        assertThat(diffs).as("diffs on the page").isNotEmpty();
        files.forEach(file -> ApiFolder.write(folder.resolve(file.group(1)), file.group(2)));
        diffs.forEach(diff -> patch(folder.resolve(diff.group(1)), diff.group(2)));
    }

    private static void patch(Path file, String diff) {
        String text = ApiFolder.read(file);
        for (String hunk : hunks(diff)) {
            String before = side(hunk, '+');
            assertThat(text).as("what %s changes", PAGE).containsOnlyOnce(before);
            text = text.replace(before, side(hunk, '-'));
        }
        ApiFolder.write(file, text);
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
