package io.github.thrivesdk.it.proxies;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A proxy that is installed on this machine, run as a child process with files of its own. */
final class Program implements AutoCloseable {
    /** Asks for these tests: what proxies do depends on their versions and settings. */
    private static final String ASKED_FOR = "proxies";

    private static final AtomicInteger NEXT_PORT =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(10_000, 30_000));

    private final Process process;
    private final Path log;

    private Program(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Skips the tests unless they are asked for; then the program must be there. */
    static void assumeWanted(String name) {
        if (System.getProperty(ASKED_FOR) == null) {
            abort("-D" + ASKED_FOR + " runs it");
        }
        if (find(name).isEmpty()) {
            fail(name + " is not installed");
        }
    }

    /**
     * A port that nothing listens on now. It is none of those that the system gives to connections, since a proxy takes a
     * while to start, and it would be taken by then.
     */
    static int freePort() {
        int port = NEXT_PORT.getAndIncrement();
        while (!isFree(port)) {
            port = NEXT_PORT.getAndIncrement();
        }
        return port;
    }

    /** Plain HTTP to that port of this machine. */
    static URI http(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }

    /**
     * Starts it, and waits until it listens.
     *
     * @param folder holds what it writes
     * @param port where it will listen
     * @param command its name and arguments
     */
    static Program start(Path folder, int port, String... command) throws IOException {
        List<String> line = new ArrayList<>(List.of(command));
        line.set(0, find(command[0]).orElseThrow().toString());
        Path log = Files.createTempFile(folder, command[0], ".log");
        Process process = new ProcessBuilder(line)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Program program = new Program(process, log);
        program.awaitListening(port);
        return program;
    }

    /** Tells it to read its files again, and waits until the processes that served until then are gone. */
    void reload() throws IOException {
        List<ProcessHandle> before = process.children().toList();
        signal("HUP");
        await().pollInterval(Duration.ofMillis(10)).until(() -> before.stream().noneMatch(ProcessHandle::isAlive));
    }

    /** Tells it to end once it has finished what is under way, and waits until it has. */
    void stopSoftly() throws IOException {
        signal("USR1");
        await().pollInterval(Duration.ofMillis(10)).until(() -> !process.isAlive());
    }

    /** Ends it in the middle of whatever it does. */
    void kill() {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (process.waitFor(2, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        kill();
    }

    private void signal(String name) throws IOException {
        new ProcessBuilder("sh", "-c", "kill -" + name + " " + process.pid()).start();
    }

    private void awaitListening(int port) {
        await().pollInterval(Duration.ofMillis(10))
                .atMost(Duration.ofSeconds(30))
                .until(() -> {
                    if (!process.isAlive()) {
                        throw new IllegalStateException("It ended before it listened:\n" + Files.readString(log));
                    }
                    return isListening(port);
                });
    }

    private static boolean isFree(int port) {
        try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return free.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private static boolean isListening(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Servers are often installed where only root looks for programs. */
    private static Optional<Path> find(String name) {
        String places =
                System.getenv("PATH") + File.pathSeparator + "/usr/sbin" + File.pathSeparator + "/usr/local/sbin";
        return Stream.of(places.split(File.pathSeparator))
                .map(place -> Path.of(place, name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
