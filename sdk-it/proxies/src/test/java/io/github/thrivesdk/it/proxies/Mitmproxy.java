package io.github.thrivesdk.it.proxies;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts mitmproxy. */
final class Mitmproxy {
    private Mitmproxy() {}

    /**
     * Starts it, with everything that it writes in a folder of its own.
     *
     * @param port where it listens
     * @param options how it behaves
     */
    static Program start(Path folder, int port, String... options) throws IOException {
        Path own = Files.createTempDirectory(folder, "mitmproxy");
        List<String> command = new ArrayList<>(List.of("mitmdump", "--listen-host", "127.0.0.1"));
        command.addAll(List.of("--listen-port", Integer.toString(port), "--set", "confdir=" + own));
        command.addAll(List.of(options));
        return Program.start(own, port, command.toArray(String[]::new));
    }
}
