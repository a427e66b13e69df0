package io.github.thrivesdk.core.http;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;

/**
 * The proxy that the JVM is set up with, for https only: through its tunnel it sees nothing. Plain http goes to this
 * machine only, and a proxy would read the credentials.
 */
final class AmbientProxy extends ProxySelector {
    private static final List<Proxy> NONE = List.of(Proxy.NO_PROXY);

    @Override
    public List<Proxy> select(URI uri) {
        ProxySelector ofTheJvm = ProxySelector.getDefault();
        return ofTheJvm == null || !"https".equalsIgnoreCase(uri.getScheme()) ? NONE : ofTheJvm.select(uri);
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
        ProxySelector ofTheJvm = ProxySelector.getDefault();
        if (ofTheJvm != null) {
            ofTheJvm.connectFailed(uri, address, failure);
        }
    }
}
