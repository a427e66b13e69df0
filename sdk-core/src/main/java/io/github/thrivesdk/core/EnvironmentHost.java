package io.github.thrivesdk.core;

import java.net.URI;
import java.util.Set;

/** What may serve as the host of an environment. */
final class EnvironmentHost {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private static final int LAST_PORT = 65_535;

    private EnvironmentHost() {}

    static URI https(String name, URI host) {
        return checked(name, host, "https");
    }

    static URI loopback(String name, URI host) {
        URI checked = checked(name, host, "http");
        if (!LOOPBACK.contains(checked.getHost())) {
            throw new IllegalArgumentException(name + " must be localhost, 127.0.0.1 or [::1]: plain http goes nowhere"
                    + " else, because it would carry the credentials in clear text");
        }
        return checked;
    }

    static boolean sameOrigin(URI host, URI uri) {
        return host.getScheme().equalsIgnoreCase(uri.getScheme())
                && host.getHost().equalsIgnoreCase(uri.getHost())
                && port(host) == port(uri)
                && uri.getRawUserInfo() == null;
    }

    private static URI checked(String name, URI host, String scheme) {
        if (host == null || !scheme.equalsIgnoreCase(host.getScheme()) || host.getHost() == null) {
            throw new IllegalArgumentException(name + " must be an absolute " + scheme + " URL");
        }
        boolean bare = (host.getRawPath() == null
                        || host.getRawPath().isEmpty()
                        || host.getRawPath().equals("/"))
                && host.getRawQuery() == null
                && host.getRawFragment() == null
                && host.getRawUserInfo() == null;
        if (!bare) {
            throw new IllegalArgumentException(name + " must hold scheme, host and port only");
        }
        if (host.getPort() == 0 || host.getPort() > LAST_PORT) {
            throw new IllegalArgumentException(name + " must have a port between 1 and " + LAST_PORT + ", or none");
        }
        return URI.create(host.getScheme() + "://" + host.getRawAuthority());
    }

    private static int port(URI uri) {
        if (uri.getPort() != -1) {
            return uri.getPort();
        }
        return "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
    }
}
