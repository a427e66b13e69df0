package io.github.thrivesdk.codegen.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Joins the parts of the OpenAPI document, one file per resource, into the one document that everything reads. */
public final class DocumentBundler {
    static final String MAIN = "thrive.yaml";

    private final ObjectNode document = Yaml.emptyObject();
    private final Map<String, String> origins = new HashMap<>();

    private DocumentBundler() {}

    /**
     * Writes the bundled document, as YAML and beside it as JSON.
     *
     * @param args the folder with the parts, and the YAML file to write
     */
    public static void main(String[] args) throws IOException {
        Path bundle = Path.of(args[1]);
        Files.createDirectories(bundle.toAbsolutePath().getParent());
        ObjectNode document = bundle(Path.of(args[0]));
        Files.writeString(bundle, Yaml.write(document));
        Files.writeString(Path.of(args[1].replaceAll("\\.yaml$", ".json")), document.toString());
    }

    /**
     * The document made of all {@code .yaml} files of a folder, {@value #MAIN} first, the others by name.
     *
     * @throws IllegalArgumentException if two files say something about the same thing; the message names both
     */
    public static ObjectNode bundle(Path folder) throws IOException {
        DocumentBundler bundler = new DocumentBundler();
        for (Path part : parts(folder)) {
            bundler.add(part);
        }
        return bundler.document;
    }

    /** The files of a folder in the order in which they are joined. */
    static List<Path> parts(Path folder) throws IOException {
        Path main = folder.resolve(MAIN);
        try (Stream<Path> files = Files.list(folder)) {
            Stream<Path> others = files.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !file.equals(main))
                    .sorted();
            return Stream.concat(Stream.of(main), others).toList();
        }
    }

    private void add(Path part) throws IOException {
        merge(document, Yaml.read(part), "", part.getFileName().toString());
    }

    private void merge(ObjectNode into, ObjectNode part, String place, String file) {
        part.properties().forEach(entry -> {
            String path = place + "/" + entry.getKey();
            JsonNode present = into.get(entry.getKey());
            if (present == null) {
                into.set(entry.getKey(), entry.getValue());
                remember(path, entry.getValue(), file);
            } else if (isJoined(path)
                    && present instanceof ObjectNode there
                    && entry.getValue() instanceof ObjectNode more) {
                merge(there, more, path, file);
            } else {
                throw new IllegalArgumentException(
                        file + ": " + path + " stands in " + origins.get(path) + " already; keep one of the two");
            }
        });
    }

    private void remember(String path, JsonNode value, String file) {
        origins.put(path, file);
        if (isJoined(path) && value instanceof ObjectNode object) {
            object.properties().forEach(entry -> remember(path + "/" + entry.getKey(), entry.getValue(), file));
        }
    }

    /** Several files may add to the list of paths and to each kind of component, but not to one path or component. */
    private static boolean isJoined(String path) {
        return path.equals("/paths") || path.equals("/components") || path.matches("/components/[^/]+");
    }
}
