package io.github.thrivesdk.it.proxies;

import java.io.IOException;

/** Behind nginx with a {@code proxy_pass} that has a path, upon which it decodes and resolves what it passes on. */
class NormalisingNginxTest extends ReverseProxyContract {
    @Override
    String program() {
        return "nginx";
    }

    @Override
    ReverseProxy start() throws IOException {
        int toUpstream = Program.freePort();
        int toNobody = Program.freePort();
        String servers = Nginx.server(toUpstream, "location / { proxy_pass " + upstream.uri() + "/; }")
                + Nginx.server(toNobody, "location / { proxy_pass " + Program.http(Program.freePort()) + "/; }");
        return new ReverseProxy(
                Nginx.start(folder, toUpstream, servers), Program.http(toUpstream), Program.http(toNobody));
    }
}
