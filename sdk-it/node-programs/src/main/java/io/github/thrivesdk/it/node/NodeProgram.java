package io.github.thrivesdk.it.node;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.InterruptedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A program of Node that npm installs below {@code target}, in the versions of a committed lock file. */
public final class NodeProgram implements AutoCloseable {
    private final Process process;

    private NodeProgram(Process process) {
        this.process = process;
    }

    /** Whether npm is installed here. */
    public static boolean isNpmHere() {
        try {
            return new ProcessBuilder("npm", "--version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** A port that nothing listens on now. */
    public static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    /**
     * Installs what a folder below {@code src/test/node} lists, unless that is done, and starts it.
     *
     * @param folder the folder, with a package.json and its lock file
     * @param ready what its output says once it runs
     * @param command the program and its arguments; the program is looked for among what was installed
     */
    public static NodeProgram start(String folder, String ready, String... command) throws IOException {
        Path installed = installed(folder);
        List<String> line = new ArrayList<>(List.of(command));
        Path program = installed.resolve("node_modules/.bin").resolve(command[0]);
        if (Files.exists(program)) {
            line.set(0, program.toString());
        }
        Process process = new ProcessBuilder(line)
                .directory(installed.toFile())
                .redirectErrorStream(true)
                .start();
        awaitLine(process, ready);
        return new NodeProgram(process);
    }

    private static Path installed(String folder) throws IOException {
        Path source = Path.of("src/test/node").resolve(folder);
        Path target =
                Files.createDirectories(Path.of("target/node").resolve(folder)).toAbsolutePath();
        Path done = target.resolve("installed.json");
        Path lock = source.resolve("package-lock.json");
        copyFiles(source, target);
        if (!Files.exists(done) || Files.mismatch(done, lock) != -1) {
            install(target);
            Files.copy(lock, done, StandardCopyOption.REPLACE_EXISTING);
        }
        return target;
    }

    private static void copyFiles(Path source, Path target) throws IOException {
        try (Stream<Path> files = Files.list(source)) {
            for (Path file : files.toList()) {
                Files.copy(file, target.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static void install(Path target) throws IOException {
        Path log = target.resolve("npm.log");
        // It must not share the streams of the test's process, by which that process talks to Maven.
        Process npm = new ProcessBuilder("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts")
                .directory(target.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            if (!npm.waitFor(5, TimeUnit.MINUTES) || npm.exitValue() != 0) {
                npm.destroyForcibly();
                throw new IOException("npm ci failed: " + Files.readString(log));
            }
        } catch (InterruptedException e) {
            npm.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while npm installed " + target);
        }
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
