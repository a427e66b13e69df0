package io.github.thrivesdk.core.pipeline;

import feign.Client;
import feign.hc5.ApacheHttp5Client;
import feign.okhttp.OkHttpClient;
import io.github.thrivesdk.core.Timekeeper;
import io.github.thrivesdk.core.feign.FeignTransport;
import io.github.thrivesdk.core.http.Transport;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;

/** Other people's HTTP clients, with everything switched off that they would do by themselves. */
final class ForeignTransports {
    private ForeignTransports() {}

    static Transport httpClient5() {
        return feign(new ApacheHttp5Client(quietHttpClient5().build()));
    }

    static Transport httpClient5(SSLContext tls) {
        return feign(new ApacheHttp5Client(quietHttpClient5()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setTlsSocketStrategy(new DefaultClientTlsStrategy(tls))
                        .build())
                .build()));
    }

    static Transport okHttp() {
        return feign(new OkHttpClient(quietOkHttp().build()));
    }

    static Transport okHttp(SSLContext tls) {
        return feign(new OkHttpClient(quietOkHttp()
                .sslSocketFactory(tls.getSocketFactory(), TestTls.trust())
                .build()));
    }

    static Transport okHttpThrough(URI proxy) {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), proxy.getPort());
        return feign(new OkHttpClient(
                quietOkHttp().proxy(new Proxy(Proxy.Type.HTTP, address)).build()));
    }

    private static HttpClientBuilder quietHttpClient5() {
        return HttpClients.custom()
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching();
    }

    private static okhttp3.OkHttpClient.Builder quietOkHttp() {
        return new okhttp3.OkHttpClient.Builder()
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false);
    }

    private static Transport feign(Client client) {
        return FeignTransport.of(client, Timekeeper.system());
    }
}
