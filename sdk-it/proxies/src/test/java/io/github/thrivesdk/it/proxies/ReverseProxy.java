package io.github.thrivesdk.it.proxies;

import java.net.URI;

/**
 * A running reverse proxy.
 *
 * @param toUpstream where it passes calls on to the upstream
 * @param toNobody where it passes calls on to a port that nothing listens on
 */
record ReverseProxy(Program program, URI toUpstream, URI toNobody) implements AutoCloseable {
    @Override
    public void close() {
        program.close();
    }
}
