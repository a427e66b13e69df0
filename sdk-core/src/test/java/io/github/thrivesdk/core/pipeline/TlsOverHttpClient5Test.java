package io.github.thrivesdk.core.pipeline;

import io.github.thrivesdk.core.http.Transport;
import javax.net.ssl.SSLContext;

/** Breaks TLS over Apache HttpClient 5. */
class TlsOverHttpClient5Test extends TlsTest {
    @Override
    Transport transport(SSLContext trust) {
        return ForeignTransports.httpClient5(trust);
    }
}
