package io.github.thrivesdk.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thrivesdk.auth.ThriveAuth;
import io.github.thrivesdk.core.ThriveEnvironment;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The proxy that a client tells of is the one that it uses. */
class JvmProxyTest {
    private static final URI LOOPBACK = URI.create("http://127.0.0.1:1");

    private final ProxySelector before = ProxySelector.getDefault();

    @AfterEach
    void restore() {
        ProxySelector.setDefault(before);
    }

    @Test
    void proxyOfTheJvmIsInTheExplanation() {
        ProxySelector.setDefault(ProxySelector.of(InetSocketAddress.createUnresolved("proxy.example", 3128)));

        assertThat(proxyOf(builder(ThriveEnvironment.PRODUCTION))).isEqualTo("proxy.example:3128 set for the JVM");
    }

    @Test
    void eachHostHasAProxyOfItsOwn() {
        ProxySelector.setDefault(new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
                boolean direct = uri.getHost().startsWith("user.");
                return direct
                        ? List.of(Proxy.NO_PROXY)
                        : List.of(
                                new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved("proxy.example", 3128)));
            }

            @Override
            public void connectFailed(URI uri, SocketAddress address, IOException failure) {}
        });

        assertThat(proxyOf(builder(ThriveEnvironment.PRODUCTION)))
                .isEqualTo("proxy.example:3128, for user events none set for the JVM");
    }

    @Test
    void plainHttpGoesThroughNoProxyOfTheJvm() {
        ProxySelector.setDefault(ProxySelector.of(InetSocketAddress.createUnresolved("proxy.example", 3128)));

        assertThat(proxyOf(builder(ThriveEnvironment.loopback(LOOPBACK)))).isEqualTo("none default");
    }

    @Test
    void ownProxyComesFirst() {
        ProxySelector.setDefault(ProxySelector.of(InetSocketAddress.createUnresolved("proxy.example", 3128)));
        ProxySelector own = ProxySelector.of(InetSocketAddress.createUnresolved("other.example", 3128));

        assertThat(proxyOf(builder(ThriveEnvironment.PRODUCTION).proxy(own))).isEqualTo("yes set in code");
    }

    @Test
    void jvmMayHaveNone() {
        ProxySelector.setDefault(null);

        assertThat(proxyOf(builder(ThriveEnvironment.PRODUCTION))).isEqualTo("none default");
    }

    private static ThriveClientBuilder builder(ThriveEnvironment environment) {
        return ThriveClient.builder().environment(environment).auth(ThriveAuth.basic("eu-west-2_AbcdEfghI", "s3cret"));
    }

    private static String proxyOf(ThriveClientBuilder builder) {
        try (ThriveClient client = builder.build()) {
            return Pattern.compile("^proxy +(.*)$", Pattern.MULTILINE)
                    .matcher(client.explain())
                    .results()
                    .map(line -> line.group(1).replaceAll(" +", " "))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
