package io.github.thrivesdk.it.proxies;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thrivesdk.client.DeletionOutcome;
import io.github.thrivesdk.client.ThriveClient;
import java.io.IOException;
import java.net.URI;
import java.util.Collections;
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
        int toUpstream = Program.freePort();
        int toNobody = Program.freePort();
        String servers = Nginx.server(toUpstream, "location / { proxy_pass " + upstream.uri() + "; }")
                + Nginx.server(toNobody, "location / { proxy_pass " + Program.http(Program.freePort()) + "; }");
        return new ReverseProxy(
                Nginx.start(folder, toUpstream, servers), Program.http(toUpstream), Program.http(toNobody));
    }

    @Test
    void callsInARowOutliveConnectionsOfFewRequests() throws IOException {
        int port = Program.freePort();
        String server = Nginx.server(
                port, "keepalive_requests 3; keepalive_timeout 1s; location / { proxy_pass " + upstream.uri() + "; }");
        try (Program nginx = Nginx.start(folder, port, server);
                ThriveClient client = Clients.to(Program.http(port))) {
            for (int i = 0; i < 300; i++) {
                assertThat(client.tryDeleteUser("jane")).isInstanceOf(DeletionOutcome.Deleted.class);
            }
        }
        assertThat(upstream.arrivals()).isEqualTo(Collections.nCopies(300, Clients.DELETE_JANE));
    }

    @Test
    void callsAfterPausesOutliveConnectionsThatEndWhileIdle() throws Exception {
        int port = Program.freePort();
        String server = Nginx.server(port, "keepalive_timeout 20ms; location / { proxy_pass " + upstream.uri() + "; }");
        try (Program nginx = Nginx.start(folder, port, server);
                ThriveClient client = Clients.to(Program.http(port))) {
            for (int i = 0; i < 3; i++) {
                assertThat(client.tryDeleteUser("jane")).isInstanceOf(DeletionOutcome.Deleted.class);
                Thread.sleep(150);
            }
        }
        assertThat(upstream.arrivals()).isEqualTo(Collections.nCopies(3, Clients.DELETE_JANE));
    }

    @Test
    void callsGoOnAfterItReloads() throws IOException {
        int port = Program.freePort();
        URI uri = Program.http(port);
        String server = Nginx.server(port, "location / { proxy_pass " + upstream.uri() + "; }");
        try (Program nginx = Nginx.start(folder, port, server);
                ThriveClient client = Clients.to(uri)) {
            for (int i = 0; i < 100; i++) {
                if (i % 25 == 10) {
                    nginx.reload();
                }
                assertThat(client.tryDeleteUser("jane")).isInstanceOf(DeletionOutcome.Deleted.class);
            }
        }
        assertThat(upstream.arrivals()).isEqualTo(Collections.nCopies(100, Clients.DELETE_JANE));
    }
}
