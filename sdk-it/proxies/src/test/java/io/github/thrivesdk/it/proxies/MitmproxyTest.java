package io.github.thrivesdk.it.proxies;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** Behind mitmproxy as a reverse proxy. */
class MitmproxyTest extends ReverseProxyContract {
    @Override
    String program() {
        return "mitmdump";
    }

    @Override
    ReverseProxy start() throws IOException {
        int port = Program.freePort();
        Path script = Files.writeString(folder.resolve("nobody.py"), """
                def request(flow):
                    if flow.request.host_header.startswith("localhost"):
                        flow.request.port = %d
                """.formatted(Program.freePort()));
        Program mitmproxy = Mitmproxy.start(
                folder,
                port,
                "--mode",
                "reverse:" + upstream.uri(),
                "--set",
                "keep_host_header=true",
                "--scripts",
                script.toString());
        return new ReverseProxy(mitmproxy, Program.http(port), URI.create("http://localhost:" + port));
    }
}
