package io.github.thrivesdk.client;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;

/** Says through which proxy of the JVM's the SDK's own transport goes if it is given none. */
final class JvmProxy {
    static final String NONE = "none";

    private JvmProxy() {}

    /** Host and port of the proxy, or {@link #NONE} if there is none on the way. */
    static String towards(URI host) {
        ProxySelector selector = ProxySelector.getDefault();
        if (selector == null || !"https".equalsIgnoreCase(host.getScheme())) {
            return NONE;
        }
        return selector.select(host).stream()
                .limit(1)
                .filter(proxy -> proxy.type() == Proxy.Type.HTTP)
                .map(proxy -> (InetSocketAddress) proxy.address())
                .map(address -> address.getHostString() + ":" + address.getPort())
                .findFirst()
                .orElse(NONE);
    }
}
