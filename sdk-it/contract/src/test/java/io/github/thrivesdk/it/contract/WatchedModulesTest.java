package io.github.thrivesdk.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No module tests with the simulator unseen by the contract watch. */
class WatchedModulesTest {
    private static final Path ROOT = Path.of("../..");
    private static final String WATCH = "thrive-sdk-it-contract-watch";

    @Test
    void everyModuleWhoseTestsStartASimulatorIsWatched() throws IOException {
        List<Path> modules = modulesWithTests();

        assertThat(modules).as("modules").hasSizeGreaterThan(10);
        assertThat(modules)
                .filteredOn(WatchedModulesTest::startsASimulator)
                .hasSizeGreaterThan(8)
                .allSatisfy(module -> assertThat(poms(module))
                        .as("pom.xml of %s and of its parent", module)
                        .contains(WATCH));
    }

    private static List<Path> modulesWithTests() throws IOException {
        try (Stream<Path> files = Files.find(ROOT, 3, (path, attributes) -> path.endsWith("pom.xml"))) {
            return files.map(Path::getParent)
                    .filter(module -> Files.isDirectory(module.resolve("src/test")))
                    .toList();
        }
    }

    private static boolean startsASimulator(Path module) {
        try (Stream<Path> files = Files.walk(module.resolve("src"))) {
            return files.filter(Files::isRegularFile)
                    .anyMatch(file -> text(file).contains("ThriveSimulator"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a module depends on stands in its own pom.xml or in that of the folder above. */
    private static String poms(Path module) {
        return text(module.resolve("pom.xml")) + text(module.resolve("../pom.xml"));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
