package io.github.thrivesdk.it.proxies;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thrivesdk.client.DeletionOutcome;
import io.github.thrivesdk.client.ThriveClient;
import java.io.IOException;
import java.util.Collections;
import org.junit.jupiter.api.Test;

/** Behind HAProxy, which normalises paths in every way it can. */
@SuppressWarnings("try") // A proxy only has to run.
class HaproxyTest extends ReverseProxyContract {
    private static final String[] NORMALISE = {
        "http-request normalize-uri fragment-strip",
        "http-request normalize-uri path-strip-dot",
        "http-request normalize-uri path-strip-dotdot full",
        "http-request normalize-uri path-merge-slashes",
        "http-request normalize-uri percent-decode-unreserved",
        "http-request normalize-uri percent-to-uppercase"
    };

    @Override
    String program() {
        return "haproxy";
    }

    @Override
    ReverseProxy start() throws IOException {
        int toUpstream = Program.freePort();
        int toNobody = Program.freePort();
        Program haproxy = Haproxy.start(
                folder,
                toUpstream,
                Haproxy.listen(toUpstream, upstream.port(), NORMALISE)
                        + Haproxy.listen(toNobody, Program.freePort(), "retries 0"));
        return new ReverseProxy(haproxy, Program.http(toUpstream), Program.http(toNobody));
    }

    @Test
    void callsAfterPausesOutliveConnectionsThatEndWhileIdle() throws Exception {
        int port = Program.freePort();
        try (Program haproxy =
                Haproxy.start(folder, port, Haproxy.listen(port, upstream.port(), "timeout http-keep-alive 20ms"))) {
            assertThatDeletionsArriveOnceThrough(Program.http(port), 3, UNTIL_IDLE_CONNECTIONS_END);
        }
    }

    @Test
    void callsGoOnWhenItStopsSoftlyAndAnotherTakesItsPlace() throws Exception {
        int port = Program.freePort();
        String section = Haproxy.listen(port, upstream.port());
        try (Program old = Haproxy.start(folder, port, section);
                ThriveClient client = Clients.to(Program.http(port))) {
            assertThat(client.tryDeleteUser("jane")).isInstanceOf(DeletionOutcome.Deleted.class);
            old.stopSoftly();
            try (Program successor = Haproxy.start(folder, port, section)) {
                for (int i = 0; i < 20; i++) {
                    assertThat(client.tryDeleteUser("jane")).isInstanceOf(DeletionOutcome.Deleted.class);
                }
            }
        }
        assertThat(upstream.arrivals()).isEqualTo(Collections.nCopies(21, Clients.DELETE_JANE));
    }
}
