package io.github.thrivesdk.it.proxies;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thrivesdk.client.ThriveClient;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Behind nginx with a {@code proxy_pass} that has a path, upon which it decodes and resolves what it passes on. */
@SuppressWarnings("try") // A proxy only has to run.
class NormalisingNginxTest extends ReverseProxyContract {
    @Override
    String program() {
        return "nginx";
    }

    @Override
    ReverseProxy start() throws IOException {
        return Nginx.inFrontOf(upstream, folder, "/");
    }

    /** Nothing that a client can send is safe there; the documentation warns of it. */
    @Test
    void pathThatIsPutTogetherFromWhatNginxDecodedIsReadTwice() throws IOException {
        int port = Program.freePort();
        String location = "location ~ ^/rest/(.*)$ { proxy_pass " + upstream.uri() + "/rest/$1; }";
        try (Program nginx = Nginx.start(folder, port, Nginx.server(port, location));
                ThriveClient client = Clients.to(Program.http(port))) {
            client.tryDeleteUser("jane?x");
        }
        assertThat(upstream.arrivals()).containsExactly(Clients.DELETE_JANE + "?x");
    }
}
