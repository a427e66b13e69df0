package io.github.thrivesdk.client;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Says through which proxy of the JVM's the SDK's own transport goes if it is given none. */
final class JvmProxy {
    private JvmProxy() {}

    /** Host and port of the proxy, or null if there is none on the way. */
    static @Nullable String towards(URI host) {
        ProxySelector selector = ProxySelector.getDefault();
        if (selector == null || !"https".equalsIgnoreCase(host.getScheme())) {
            return null;
        }
        return selector.select(host).stream()
                .limit(1)
                .filter(proxy -> proxy.type() == Proxy.Type.HTTP)
                .map(proxy -> (InetSocketAddress) proxy.address())
                .map(address -> address.getHostString() + ":" + address.getPort())
                .findFirst()
                .orElse(null);
    }
}
