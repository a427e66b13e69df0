package io.github.thrivesdk.codegen.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvironmentTableWriterTest {
    private static final FileTime LONG_AGO = FileTime.fromMillis(0);

    @Test
    void tableIsWrittenAnewOnlyIfTheHostsChange(@TempDir Path folder) throws IOException {
        Path table = folder.resolve("io/github/thrivesdk/core/EnvironmentTable.java");
        write(folder, "one.example");
        Files.setLastModifiedTime(table, LONG_AGO);

        write(folder, "one.example");
        assertThat(Files.getLastModifiedTime(table)).isEqualTo(LONG_AGO);

        write(folder, "other.example");
        assertThat(table).content().contains("other.example").doesNotContain("one.example");
    }

    private static void write(Path folder, String host) throws IOException {
        Path document = Files.writeString(
                folder.resolve("document.yaml"),
                "x-thrive-environments: [{name: uk, publicHost: %s, userHost: user.%s}]".formatted(host, host));
        EnvironmentTableWriter.main(new String[] {document.toString(), folder.toString()});
    }
}
