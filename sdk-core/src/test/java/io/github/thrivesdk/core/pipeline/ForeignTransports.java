package io.github.thrivesdk.core.pipeline;

import feign.hc5.ApacheHttp5Client;
import feign.okhttp.OkHttpClient;
import io.github.thrivesdk.core.Timekeeper;
import io.github.thrivesdk.core.feign.FeignTransport;
import io.github.thrivesdk.core.http.Transport;
import org.apache.hc.client5.http.impl.classic.HttpClients;

/** Other people's HTTP clients, with everything switched off that they would do by themselves. */
final class ForeignTransports {
    private ForeignTransports() {}

    static Transport httpClient5() {
        return FeignTransport.of(
                new ApacheHttp5Client(HttpClients.custom()
                        .disableAutomaticRetries()
                        .disableRedirectHandling()
                        .disableContentCompression()
                        .disableCookieManagement()
                        .disableAuthCaching()
                        .build()),
                Timekeeper.system());
    }

    static Transport okHttp() {
        return FeignTransport.of(
                new OkHttpClient(new okhttp3.OkHttpClient.Builder()
                        .retryOnConnectionFailure(false)
                        .followRedirects(false)
                        .followSslRedirects(false)
                        .build()),
                Timekeeper.system());
    }
}
