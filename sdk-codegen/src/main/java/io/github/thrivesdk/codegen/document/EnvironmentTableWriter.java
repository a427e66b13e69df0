package io.github.thrivesdk.codegen.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Writes the hosts of the document's {@code x-thrive-environments} as the Java class that sdk-core reads. */
public final class EnvironmentTableWriter {
    private static final String CLASS = """
            package io.github.thrivesdk.core;

            import java.util.List;

            /** The hosts of Thrive's environments, from the OpenAPI document. Generated; change the document instead. */
            final class EnvironmentTable {
                private EnvironmentTable() {}

                static List<String> names() {
                    return List.of(%s);
                }

                static String publicHost(String name) {
                    return switch (name) {
            %s            default -> throw new IllegalArgumentException(name);
                    };
                }

                static String userHost(String name) {
                    return switch (name) {
            %s            default -> throw new IllegalArgumentException(name);
                    };
                }
            }
            """;

    private EnvironmentTableWriter() {}

    /**
     * Writes {@code EnvironmentTable.java}, unless that is what is there: a newer file would be compiled again.
     *
     * @param args the bundled document, and the source folder to write below
     */
    public static void main(String[] args) throws IOException {
        JsonNode environments = Yaml.read(Path.of(args[0])).path("x-thrive-environments");
        Path file = Path.of(args[1], "io/github/thrivesdk/core/EnvironmentTable.java");
        Files.createDirectories(file.getParent());
        String source = source(environments);
        if (!Files.exists(file) || !Files.readString(file).equals(source)) {
            Files.writeString(file, source);
        }
    }

    static String source(JsonNode environments) {
        String names = StreamSupport.stream(environments.spliterator(), false)
                .map(row -> quoted(row, "name"))
                .collect(Collectors.joining(", "));
        return CLASS.formatted(names, cases(environments, "publicHost"), cases(environments, "userHost"));
    }

    private static String cases(JsonNode environments, String host) {
        return StreamSupport.stream(environments.spliterator(), false)
                .map(row -> "            case " + quoted(row, "name") + " -> " + quoted(row, host) + ";\n")
                .collect(Collectors.joining());
    }

    private static String quoted(JsonNode row, String field) {
        return '"' + row.required(field).asText() + '"';
    }
}
