package io.github.thrivesdk.it.proxies;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Behind nginx, which passes paths on as they came, and ends connections after three requests or a short while. */
@SuppressWarnings("try") // A proxy only has to run.
class NginxTest extends ReverseProxyContract {
    @Override
    String program() {
        return "nginx";
    }

    @Override
    ReverseProxy start() throws IOException {
        return Nginx.inFrontOf(upstream, folder, "");
    }

    @Test
    void callsInARowOutliveConnectionsOfFewRequests() throws Exception {
        int port = Program.freePort();
        try (Program nginx = nginx(port, "keepalive_requests 3; keepalive_timeout 1s;")) {
            assertThatDeletionsArriveOnceThrough(Program.http(port), 300, i -> {});
        }
    }

    @Test
    void callsAfterPausesOutliveConnectionsThatEndWhileIdle() throws Exception {
        int port = Program.freePort();
        try (Program nginx = nginx(port, "keepalive_timeout 20ms;")) {
            assertThatDeletionsArriveOnceThrough(Program.http(port), 3, UNTIL_IDLE_CONNECTIONS_END);
        }
    }

    @Test
    void callsGoOnAfterItReloads() throws Exception {
        int port = Program.freePort();
        try (Program nginx = nginx(port, "")) {
            assertThatDeletionsArriveOnceThrough(Program.http(port), 100, i -> {
                if (i % 25 == 10) {
                    nginx.reload();
                }
            });
        }
    }

    private Program nginx(int port, String directives) throws IOException {
        String location = " location / { proxy_pass " + upstream.uri() + "; }";
        return Nginx.start(folder, port, Nginx.server(port, directives + location));
    }
}
