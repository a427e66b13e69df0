package io.github.thrivesdk.examples.eraseleavers;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/**
 * What was asked for on the command line.
 *
 * @param file the CSV file
 * @param journal the journal; beside the CSV file unless named
 * @param erase whether to delete; else it is a dry run
 * @param parallel how many calls at once
 */
record Arguments(Path file, Path journal, boolean erase, int parallel) {
    static final String USAGE = "Usage: FILE.csv [--erase] [--journal FILE] [--parallel 1..32]";

    /**
     * Reads the command line.
     *
     * @throws NotStartedException if it cannot be understood
     */
    static Arguments of(String... words) {
        Iterator<String> rest = List.of(words).iterator();
        Path file = Path.of(next(rest));
        Arguments arguments = new Arguments(file, Path.of(file + ".journal"), false, 4);
        while (rest.hasNext()) {
            arguments = arguments.with(rest.next(), rest);
        }
        return arguments;
    }

    private Arguments with(String option, Iterator<String> rest) {
        return switch (option) {
            case "--erase" -> new Arguments(file, journal, true, parallel);
            case "--journal" -> new Arguments(file, Path.of(next(rest)), erase, parallel);
            case "--parallel" -> new Arguments(file, journal, erase, upTo32(next(rest)));
            default -> throw new NotStartedException(USAGE);
        };
    }

    private static int upTo32(String text) {
        if (!text.matches("[1-9]|[12][0-9]|3[0-2]")) {
            throw new NotStartedException(USAGE);
        }
        return Integer.parseInt(text);
    }

    private static String next(Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new NotStartedException(USAGE);
        }
        return rest.next();
    }
}
