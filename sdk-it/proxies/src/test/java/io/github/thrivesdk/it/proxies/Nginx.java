package io.github.thrivesdk.it.proxies;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Starts nginx with servers of a test. */
final class Nginx {
    private Nginx() {}

    /** A server on that port of this machine. */
    static String server(int port, String directives) {
        return "server { listen 127.0.0.1:" + port + "; " + directives + " }\n";
    }

    /**
     * Starts it as a reverse proxy.
     *
     * @param path what stands behind host and port in {@code proxy_pass}
     */
    static ReverseProxy inFrontOf(Upstream upstream, Path folder, String path) throws IOException {
        int toUpstream = Program.freePort();
        int toNobody = Program.freePort();
        String servers = server(toUpstream, "location / { proxy_pass " + upstream.uri() + path + "; }")
                + server(toNobody, "location / { proxy_pass " + Program.http(Program.freePort()) + path + "; }");
        return new ReverseProxy(start(folder, toUpstream, servers), Program.http(toUpstream), Program.http(toNobody));
    }

    /**
     * Starts it, without rights of root and with everything that it writes in a folder of its own.
     *
     * @param port the first port that it listens on
     * @param http what stands in its {@code http} block
     */
    static Program start(Path folder, int port, String http) throws IOException {
        Path own = Files.createTempDirectory(folder, "nginx");
        Path errors = own.resolve("errors.log");
        Path configuration = Files.writeString(own.resolve("nginx.conf"), """
                daemon off;
                worker_processes 1;
                pid nginx.pid;
                error_log errors.log;
                events {}
                http {
                    access_log off;
                    client_body_temp_path body;
                    proxy_temp_path proxy;
                    fastcgi_temp_path fastcgi;
                    uwsgi_temp_path uwsgi;
                    scgi_temp_path scgi;
                    proxy_read_timeout 1s;
                    %s
                }
                """.formatted(http));
        return Program.start(
                own, port, "nginx", "-p", own.toString(), "-c", configuration.toString(), "-e", errors.toString());
    }
}
