package io.github.thrivesdk.it.proxies;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thrivesdk.client.DeletionOutcome;
import io.github.thrivesdk.client.ThriveClient;
import io.github.thrivesdk.core.CallOptions;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a proxy of one's own sends again, and the directive that keeps it from that. The client sends the request once; it
 * cannot see what the proxy makes of it.
 */
@Timeout(60)
@SuppressWarnings("try") // A proxy only has to run.
class RepeatingProxiesTest {
    private static final List<String> ONCE = List.of(Clients.DELETE_JANE);
    private static final List<String> TWICE = Collections.nCopies(2, Clients.DELETE_JANE);

    private final Upstream upstream = new Upstream();
    private final Upstream other = new Upstream();
    private final int port = Program.freePort();

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        upstream.close();
        other.close();
    }

    @Test
    void nginxAsksTheNextServerWhenTheAnswerToDeletionIsLost() throws IOException {
        Program.assumeWanted("nginx");
        upstream.failNext(Upstream.Fault.DROP_READ);
        other.failNext(Upstream.Fault.DROP_READ);

        try (Program nginx = nginx("", upstream, other)) {
            assertThat(deletion()).isInstanceOf(DeletionOutcome.Unknown.class);
        }

        assertThat(arrivals()).isEqualTo(TWICE);
    }

    @Test
    void nginxThatAsksNoNextServerSendsDeletionOnce() throws IOException {
        Program.assumeWanted("nginx");
        upstream.failNext(Upstream.Fault.DROP_READ);
        other.failNext(Upstream.Fault.DROP_READ);

        try (Program nginx = nginx("proxy_next_upstream off;", upstream, other)) {
            assertThat(deletion()).isInstanceOf(DeletionOutcome.Unknown.class);
        }

        assertThat(arrivals()).isEqualTo(ONCE);
    }

    @Test
    void nginxThatKeepsConnectionsAsksTheSameServerAgain() throws IOException {
        Program.assumeWanted("nginx");
        try (Program nginx = nginx("proxy_http_version 1.1; proxy_set_header Connection \"\";", upstream)) {
            assertThat(deletion()).isInstanceOf(DeletionOutcome.Deleted.class);
            upstream.reset();
            upstream.failNext(Upstream.Fault.DROP_READ);

            assertThat(deletion()).isInstanceOf(DeletionOutcome.Deleted.class);
        }

        assertThat(arrivals()).isEqualTo(TWICE);
    }

    @Test
    void nginxThatKeepsConnectionsAndAsksNoNextServerSendsDeletionOnce() throws IOException {
        Program.assumeWanted("nginx");
        try (Program nginx =
                nginx("proxy_http_version 1.1; proxy_set_header Connection \"\"; proxy_next_upstream off;", upstream)) {
            assertThat(deletion()).isInstanceOf(DeletionOutcome.Deleted.class);
            upstream.reset();
            upstream.failNext(Upstream.Fault.DROP_READ);

            assertThat(deletion()).isInstanceOf(DeletionOutcome.Unknown.class);
        }

        assertThat(arrivals()).isEqualTo(ONCE);
    }

    @Test
    void haproxyThatMayRetrySendsDeletionAgain() throws IOException {
        Program.assumeWanted("haproxy");
        upstream.failNext(Upstream.Fault.DROP_READ);

        try (Program haproxy =
                Haproxy.start(folder, port, Haproxy.listen(port, upstream.port(), "retry-on all-retryable-errors"))) {
            assertThat(deletion()).isInstanceOf(DeletionOutcome.Deleted.class);
        }

        assertThat(arrivals()).isEqualTo(TWICE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "option redispatch",
                "retry-on none",
                "retries 0",
                "retry-on all-retryable-errors\n  http-request disable-l7-retry if { method DELETE }"
            })
    void haproxySendsDeletionOnceWith(String directives) throws IOException {
        Program.assumeWanted("haproxy");
        upstream.failNext(Upstream.Fault.DROP_READ);
        other.failNext(Upstream.Fault.DROP_READ);

        String second = "server two 127.0.0.1:" + other.port();
        try (Program haproxy = Haproxy.start(folder, port, Haproxy.listen(port, upstream.port(), second, directives))) {
            assertThat(deletion()).isInstanceOf(DeletionOutcome.Unknown.class);
        }

        assertThat(arrivals()).isEqualTo(ONCE);
    }

    @Test
    void gatewayThatSaysLaterForAnswerItLostIsTakenAtItsWord() throws IOException {
        Program.assumeWanted("nginx");
        upstream.failNext(Upstream.Fault.DROP_READ);

        try (Program nginx = nginxWithMaintenancePage()) {
            assertThat(deletion()).isInstanceOf(DeletionOutcome.Deleted.class);
        }

        assertThat(arrivals()).isEqualTo(TWICE);
    }

    @Test
    void callWithoutRepeatsIsSentOnceWhateverTheGatewaySays() throws IOException {
        Program.assumeWanted("nginx");
        upstream.failNext(Upstream.Fault.DROP_READ);

        try (Program nginx = nginxWithMaintenancePage();
                ThriveClient client = Clients.to(Program.http(port))) {
            DeletionOutcome outcome = DeletionOutcome.of(() ->
                    client.with(CallOptions.builder().noRetry().build()).users().deleteUser("jane"));
            assertThat(outcome).isInstanceOf(DeletionOutcome.Refused.class);
        }

        assertThat(arrivals()).isEqualTo(ONCE);
    }

    private DeletionOutcome deletion() {
        try (ThriveClient client = Clients.to(Program.http(port))) {
            return client.tryDeleteUser("jane");
        }
    }

    private List<String> arrivals() {
        return Stream.concat(upstream.arrivals().stream(), other.arrivals().stream())
                .toList();
    }

    private Program nginx(String directives, Upstream... servers) throws IOException {
        String group = "upstream group {";
        for (Upstream server : servers) {
            URI uri = server.uri();
            group += " server " + uri.getAuthority() + ";";
        }
        group += " keepalive 4; }\n";
        return Nginx.start(
                folder, port, group + Nginx.server(port, "location / { proxy_pass http://group; " + directives + " }"));
    }

    private Program nginxWithMaintenancePage() throws IOException {
        return Nginx.start(
                folder,
                port,
                Nginx.server(
                        port,
                        "location / { proxy_pass " + upstream.uri() + "; error_page 502 504 =503 @later; } "
                                + "location @later { add_header Retry-After 0 always; return 503; }"));
    }
}
