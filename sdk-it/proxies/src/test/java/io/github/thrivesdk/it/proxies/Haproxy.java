package io.github.thrivesdk.it.proxies;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Starts HAProxy with sections of a test. */
final class Haproxy {
    private Haproxy() {}

    /**
     * A port of this machine, and where what comes there goes.
     *
     * @param directives what else is said of it, a line each
     */
    static String listen(int port, int upstream, String... directives) {
        return "listen port-" + port + "\n  bind 127.0.0.1:" + port + "\n  server one 127.0.0.1:" + upstream + "\n  "
                + String.join("\n  ", directives) + "\n";
    }

    /**
     * Starts it.
     *
     * @param port the first port that it listens on
     * @param sections what it does
     */
    static Program start(Path folder, int port, String sections) throws IOException {
        Path configuration = Files.createTempFile(folder, "haproxy", ".cfg");
        Files.writeString(configuration, """
                global
                  expose-experimental-directives
                defaults
                  mode http
                  timeout connect 1s
                  timeout client 5s
                  timeout server 1s
                """ + sections);
        return Program.start(folder, port, "haproxy", "-db", "-f", configuration.toString());
    }
}
