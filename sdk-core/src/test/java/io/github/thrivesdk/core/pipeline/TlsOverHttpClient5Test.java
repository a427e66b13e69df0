package io.github.thrivesdk.core.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thrivesdk.core.error.ThriveOutcomeUnknownException;
import io.github.thrivesdk.core.http.Transport;
import java.io.IOException;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;

/** Breaks TLS over Apache HttpClient 5. */
class TlsOverHttpClient5Test extends TlsTest {
    @Override
    Transport transport(SSLContext trust) {
        return ForeignTransports.httpClient5(trust);
    }

    @Test
    void deleteWhoseSenderIsAskedForACertificateAfterItWasReadIsSentOnceAndUnknown() throws IOException {
        try (FaultServer server = new FaultServer(TestTls.server(), FaultServer.wantCertificate());
                ThrivePipeline pipeline = open(server, "TLSv1.2")) {
            assertThat(TlsTest.delete(pipeline)).isInstanceOf(ThriveOutcomeUnknownException.class);
            assertThat(server.requests()).hasSize(1);
        }
    }
}
