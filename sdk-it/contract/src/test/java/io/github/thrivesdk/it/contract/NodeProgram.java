package io.github.thrivesdk.it.contract;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program of Node that npm installs below {@code target}, in the versions of a committed lock file. */
final class NodeProgram implements AutoCloseable {
    private final Process process;

    private NodeProgram(Process process) {
        this.process = process;
    }

    /** Skips the test, with a message, where there is no npm. */
    static void assumeNpm() {
        boolean there;
        try {
            there = new ProcessBuilder("npm", "--version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            there = false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        assumeTrue(there, "npm is not installed: the test with a mock server is left out");
    }

    /** Installs what a folder's lock file lists, unless that is done, and starts it. It runs once it says so. */
    static NodeProgram start(String folder, String ready, String... command) throws Exception {
        Path installed = installed(folder);
        List<String> line = new ArrayList<>(List.of(command));
        line.set(0, installed.resolve("node_modules/.bin").resolve(command[0]).toString());
        Process process = new ProcessBuilder(line)
                .directory(installed.toFile())
                .redirectErrorStream(true)
                .start();
        awaitLine(process, ready);
        return new NodeProgram(process);
    }

    private static Path installed(String folder) throws Exception {
        Path source = Path.of("src/test/node").resolve(folder);
        Path target = Files.createDirectories(Path.of("target/node").resolve(folder));
        Path lock = target.resolve("package-lock.json");
        if (Files.exists(lock) && Files.mismatch(lock, source.resolve("package-lock.json")) == -1) {
            return target.toAbsolutePath();
        }
        Files.copy(source.resolve("package.json"), target.resolve("package.json"), StandardCopyOption.REPLACE_EXISTING);
        Files.copy(
                source.resolve("package-lock.json"),
                target.resolve("npm-shrinkwrap.json"),
                StandardCopyOption.REPLACE_EXISTING);
        Process npm = new ProcessBuilder("npm", "ci", "--silent", "--no-audit", "--no-fund", "--ignore-scripts")
                .directory(target.toFile())
                .inheritIO()
                .start();
        if (!npm.waitFor(5, TimeUnit.MINUTES) || npm.exitValue() != 0) {
            npm.destroyForcibly();
            throw new IllegalStateException("npm ci failed in " + target);
        }
        Files.copy(source.resolve("package-lock.json"), lock, StandardCopyOption.REPLACE_EXISTING);
        return target.toAbsolutePath();
    }

    private static void awaitLine(Process process, String ready) throws IOException {
        StringBuilder said = new StringBuilder();
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = output.readLine();
        while (line != null && !line.contains(ready)) {
            said.append(line).append('\n');
            line = output.readLine();
        }
        if (line == null) {
            throw new IllegalStateException("It ended before it was ready:\n" + said);
        }
        drain(output);
    }

    /** Its output must be read on, or it stops once a buffer is full. */
    private static void drain(BufferedReader output) {
        Thread reader = new Thread(() -> output.lines().forEach(line -> {}), "output of Node");
        reader.setDaemon(true);
        reader.start();
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
