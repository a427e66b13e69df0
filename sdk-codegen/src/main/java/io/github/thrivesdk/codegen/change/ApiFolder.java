package io.github.thrivesdk.codegen.change;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The committed texts below {@code api/}: the present surface, the last released contract, the accepted breaks. */
final class ApiFolder {
    private static final String NOTHING_ACCEPTED = """
            # Breaks since the last release that were accepted on purpose without the version step that announces them.
            # One a line: <change> | <reason>. The failing build prints the changes; docs/regenerating.md explains.
            """;

    private final Path api;

    ApiFolder(Path api) {
        this.api = api;
    }

    /** The committed surfaces by artifact. */
    SortedMap<String, String> surfaces() {
        return texts(api.resolve("surface"));
    }

    /** Replaces the committed surfaces. */
    void accept(SortedMap<String, String> surfaces) {
        replace(api.resolve("surface"), surfaces);
    }

    SortedMap<String, String> releasedSurfaces() {
        return texts(released().resolve("surface"));
    }

    Document releasedDocument() {
        return Document.parse(read(releasedDocumentFile()));
    }

    /** Whether there is a contract to compare with. */
    boolean hasRelease() {
        return Files.exists(versionFile());
    }

    Version releasedVersion() {
        return Version.parse(read(versionFile()));
    }

    AcceptedBreaks acceptedBreaks() {
        return AcceptedBreaks.parse(read(acceptedBreaksFile()));
    }

    /** Makes the present contract the released one, and forgets the breaks that led to it. */
    void release(Version version, String document, SortedMap<String, String> surfaces) {
        replace(released().resolve("surface"), surfaces);
        write(releasedDocumentFile(), document);
        write(versionFile(), version + "\n");
        write(acceptedBreaksFile(), NOTHING_ACCEPTED);
    }

    private Path released() {
        return api.resolve("released");
    }

    private Path versionFile() {
        return released().resolve("VERSION");
    }

    private Path releasedDocumentFile() {
        return released().resolve("thrive-public-api.yaml");
    }

    private Path acceptedBreaksFile() {
        return api.resolve("accepted-breaks.txt");
    }

    private static SortedMap<String, String> texts(Path directory) {
        SortedMap<String, String> texts = new TreeMap<>();
        for (Path file : files(directory)) {
            String name = file.getFileName().toString();
            texts.put(name.substring(0, name.length() - ".txt".length()), read(file));
        }
        return texts;
    }

    private static void replace(Path directory, SortedMap<String, String> texts) {
        files(directory).forEach(ApiFolder::delete);
        texts.forEach((name, text) -> write(directory.resolve(name + ".txt"), text));
    }

    private static List<Path> files(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file's text with line ends as this project writes them; empty if there is no such file. */
    static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file).replace("\r\n", "\n") : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a text, and the directories that lead to it. */
    static void write(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
