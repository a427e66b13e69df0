package io.github.thrivesdk.core.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QuietCauseTest {
    static Stream<Throwable> quiet() {
        return Stream.of(
                new ConnectException("Connection refused"),
                new UnknownHostException("public.api.learn.link"),
                new SSLHandshakeException("PKIX path building failed"),
                new IOException("HTTP/1.1 header parser received no bytes", new EOFException("EOF reached")),
                new CompletionException(new IOException("Connection reset")));
    }

    static Stream<Throwable> noisy() {
        IOException suppressing = new IOException("closed");
        suppressing.addSuppressed(new ProtocolException("canary"));
        IOException round = new IOException("round");
        round.initCause(new IOException("and round", round));
        return Stream.of(
                new ProtocolException("Invalid status line: \"canary\""),
                new IOException("canary", new NumberFormatException("canary")),
                new EOFException("\\n not found: limit=6 content=63616e617279"),
                suppressing,
                round);
    }

    @ParameterizedTest
    @MethodSource("quiet")
    void howAConnectionFailedIsKept(Throwable cause) {
        assertThat(QuietCause.of(cause)).isSameAs(cause);
    }

    @ParameterizedTest
    @MethodSource("noisy")
    void whatMayQuoteTheServerKeepsItsNameAndStackTraceOnly(Throwable cause) {
        assertThat(QuietCause.of(cause))
                .hasMessage(cause.getClass().getName() + ", whose message may quote the server")
                .hasNoCause()
                .hasNoSuppressedExceptions();
        assertThat(QuietCause.of(cause)).extracting(Throwable::getStackTrace).isEqualTo(cause.getStackTrace());
    }

    @Test
    void thereNeedBeNoCause() {
        assertThat(QuietCause.of(null)).isNull();
    }
}
