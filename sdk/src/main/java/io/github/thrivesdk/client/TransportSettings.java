package io.github.thrivesdk.client;

import io.github.thrivesdk.auth.Setting;
import io.github.thrivesdk.core.ThriveEnvironment;
import io.github.thrivesdk.core.Timekeeper;
import io.github.thrivesdk.core.TokenUse;
import io.github.thrivesdk.core.http.JdkTransport;
import io.github.thrivesdk.core.http.Transport;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** What carries the calls of a client: the SDK's own transport with its settings, or one of the caller's. */
final class TransportSettings {
    private static final String CONNECT_TIMEOUT = "connect timeout";
    private static final String IDLE_TIMEOUT = "idle timeout";
    private static final String PROXY = "proxy";
    private static final String TLS = "TLS";
    private static final List<String> OF_OUR_OWN = List.of(CONNECT_TIMEOUT, IDLE_TIMEOUT, PROXY, TLS);

    private final EffectiveSettings effective;
    private Duration connectTimeout = Duration.ofSeconds(10);
    private Duration idleTimeout = JdkTransport.DEFAULT_IDLE_TIMEOUT;
    private @Nullable ProxySelector proxy;
    private @Nullable SSLContext sslContext;
    private @Nullable HttpClient httpClient;
    private @Nullable Transport transport;

    TransportSettings(EffectiveSettings effective) {
        this.effective = effective;
    }

    void connectTimeout(Duration connectTimeout) {
        this.connectTimeout = connectTimeout;
        effective.setInCode(CONNECT_TIMEOUT);
    }

    void idleTimeout(Duration idleTimeout) {
        this.idleTimeout = idleTimeout;
        effective.setInCode(IDLE_TIMEOUT);
    }

    void proxy(ProxySelector proxy) {
        this.proxy = proxy;
        effective.setInCode(PROXY);
    }

    void sslContext(SSLContext sslContext) {
        this.sslContext = sslContext;
        effective.setInCode(TLS);
    }

    void httpClient(HttpClient httpClient) {
        this.httpClient = httpClient;
        effective.setInCode("transport");
    }

    void transport(Transport transport) {
        this.transport = transport;
        effective.setInCode("transport");
    }

    /** Whether the transport is the client's, to be closed with it. */
    boolean isOwned() {
        return transport == null;
    }

    /**
     * The transport.
     *
     * @throws IllegalArgumentException if something is set that would have no effect
     */
    Transport open(Timekeeper time) {
        refuseWhatHasNoEffect();
        if (transport != null) {
            return transport;
        }
        if (httpClient != null) {
            return JdkTransport.of(httpClient, time);
        }
        ProxySelector proxy = this.proxy;
        SSLContext sslContext = this.sslContext;
        Duration connectTimeout = this.connectTimeout;
        return JdkTransport.of(() -> jdkClient(connectTimeout, proxy, sslContext), idleTimeout, time);
    }

    /** Each setting with its source. */
    List<Setting> explain(ThriveEnvironment environment) {
        List<Setting> all = new ArrayList<>();
        if (isOurs()) {
            all.add(effective.of(CONNECT_TIMEOUT, connectTimeout));
            all.add(effective.of(IDLE_TIMEOUT, idleTimeout));
            all.add(explainProxy(environment));
            all.add(effective.of(TLS, sslContext == null ? "of the JDK" : "own context"));
        }
        all.add(effective.of("transport", name()));
        return all;
    }

    private boolean isOurs() {
        return transport == null && httpClient == null;
    }

    private void refuseWhatHasNoEffect() {
        if (transport != null && httpClient != null) {
            throw new IllegalArgumentException("transport and httpClient are set: give one of them");
        }
        for (String setting : OF_OUR_OWN) {
            if (!isOurs() && effective.isSet(setting)) {
                throw new IllegalArgumentException(setting + " is set, but has no effect on "
                        + (transport == null ? "an HTTP client" : "a transport") + " of your own: set it there");
            }
        }
    }

    private Setting explainProxy(ThriveEnvironment environment) {
        if (proxy != null) {
            return effective.of(PROXY, "yes");
        }
        String api = JvmProxy.towards(environment.host(TokenUse.PUBLIC_API));
        String events = JvmProxy.towards(environment.host(TokenUse.WEBHOOKS));
        String told = api.equals(events) ? api : api + ", for user events " + events;
        return told.equals(JvmProxy.NONE) ? effective.of(PROXY, told) : new Setting(PROXY, told, "set for the JVM");
    }

    private String name() {
        if (transport != null) {
            return EffectiveSettings.nameOf(transport);
        }
        return httpClient == null ? "JdkTransport" : "own HttpClient";
    }

    private static HttpClient.Builder jdkClient(
            Duration connectTimeout, @Nullable ProxySelector proxy, @Nullable SSLContext sslContext) {
        HttpClient.Builder client = JdkTransport.defaults(connectTimeout);
        if (proxy != null) {
            client.proxy(proxy);
        }
        if (sslContext != null) {
            client.sslContext(JdkTransport.tls(sslContext));
        }
        return client;
    }
}
