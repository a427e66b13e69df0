package io.github.thrivesdk.core.http;

import io.github.thrivesdk.core.http.TransportException.Reached;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Arrays;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/** Tells from the failure of an HTTP client how far the request came. */
public final class TransportFailures {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.DOTALL;

    /** How HTTP clients say that a connection took too long to come about: by no type of its own. */
    private static final Pattern CONNECT_TIMEOUT =
            Pattern.compile("ConnectTimeoutException: .*|\\w+: (connect timed out|failed to connect to ).*", FLAGS);

    /** How they say that a proxy answered {@code CONNECT} with an error. */
    private static final Pattern NO_TUNNEL = Pattern.compile(
            "TunnelRefusedException: .*|IOException: (Tunnel failed|Unable to tunnel through proxy"
                    + "|Unexpected response code for CONNECT).*|ProtocolException: Too many tunnel connections.*",
            FLAGS);

    private TransportFailures() {}

    /**
     * The failure as a transport reports it. What is not known to have happened before the request left counts as sent.
     */
    public static TransportException classified(Throwable failure) {
        Throwable cause = unwrap(failure);
        if (cause instanceof TransportException known) {
            return known;
        }
        if (neverConnected(cause) || neverConnected(cause.getCause())) {
            return new TransportException(Reached.NOT_SENT, notConnected(cause), cause);
        }
        if (cause instanceof ProtocolException) {
            return new TransportException(Reached.BAD_ANSWER, "the answer is not HTTP", cause);
        }
        return lost(cause);
    }

    /** The request had left when it failed. */
    static TransportException lost(@Nullable Throwable cause) {
        // With TLS 1.3 only then does a server say that it wants a certificate, or another one.
        String what = cause instanceof SSLHandshakeException
                ? "TLS failed when the request was already under way, for want of a client certificate perhaps"
                : "the connection broke before the answer was complete";
        return new TransportException(Reached.MAYBE_SERVER, what, cause);
    }

    /** The request had not left when it failed. */
    static TransportException unsent(@Nullable Throwable cause) {
        String what = cause instanceof SSLHandshakeException ? "the TLS handshake failed" : "no connection came about";
        return new TransportException(Reached.NOT_SENT, what, cause);
    }

    static Throwable unwrap(Throwable failure) {
        Throwable cause = failure;
        while ((cause instanceof CompletionException || cause instanceof ExecutionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static boolean neverConnected(@Nullable Throwable cause) {
        return cause != null
                && (isConnectFailure(cause) || NO_TUNNEL.matcher(text(cause)).matches());
    }

    private static boolean isConnectFailure(Throwable cause) {
        return cause instanceof ConnectException
                || cause instanceof HttpConnectTimeoutException
                || cause instanceof UnresolvedAddressException
                || cause instanceof UnknownHostException
                || cause instanceof NoRouteToHostException
                || (cause instanceof SSLHandshakeException && isOfTheFirst(cause))
                || cause instanceof SSLPeerUnverifiedException
                || (cause instanceof SocketTimeoutException
                        && CONNECT_TIMEOUT.matcher(text(cause)).matches());
    }

    /**
     * Whether a handshake failed that came before the request. With TLS 1.3 a server may find fault with the client's
     * certificate when it has the request, and with TLS 1.2 it may begin another handshake at any time; clients on sockets
     * learn of both while they read.
     */
    private static boolean isOfTheFirst(Throwable failedHandshake) {
        return Arrays.stream(failedHandshake.getStackTrace())
                .anyMatch(frame -> frame.getMethodName().equals("startHandshake"));
    }

    private static String text(Throwable cause) {
        return cause.getClass().getSimpleName() + ": " + cause.getMessage();
    }

    private static String notConnected(Throwable cause) {
        if (cause instanceof SSLHandshakeException || cause instanceof SSLPeerUnverifiedException) {
            return "the TLS handshake failed";
        }
        if (cause instanceof HttpConnectTimeoutException || cause instanceof SocketTimeoutException) {
            return "no connection within the connect timeout";
        }
        if (NO_TUNNEL.matcher(text(cause)).matches()) {
            return "the proxy made no connection";
        }
        boolean unresolved = cause instanceof UnknownHostException
                || cause instanceof UnresolvedAddressException
                || cause.getCause() instanceof UnresolvedAddressException;
        return unresolved ? "the host name was not resolved" : "the connection was refused";
    }
}
