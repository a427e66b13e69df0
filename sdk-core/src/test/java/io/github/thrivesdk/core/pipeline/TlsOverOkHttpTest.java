package io.github.thrivesdk.core.pipeline;

import io.github.thrivesdk.core.http.Transport;
import javax.net.ssl.SSLContext;

/** Breaks TLS over OkHttp. */
class TlsOverOkHttpTest extends TlsTest {
    @Override
    Transport transport(SSLContext trust) {
        return ForeignTransports.okHttp(trust);
    }
}
