package io.github.thrivesdk.core.http;

import io.github.thrivesdk.core.http.TransportException.Reached;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/** Tells from the failure of an HTTP client how far the request came. */
public final class TransportFailures {
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
        return new TransportException(
                Reached.MAYBE_SERVER, "the connection broke before the answer was complete", cause);
    }

    private static Throwable unwrap(Throwable failure) {
        Throwable cause = failure;
        while ((cause instanceof CompletionException || cause instanceof ExecutionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static boolean neverConnected(@Nullable Throwable cause) {
        return cause instanceof ConnectException
                || cause instanceof HttpConnectTimeoutException
                || cause instanceof UnresolvedAddressException
                || cause instanceof UnknownHostException
                || cause instanceof NoRouteToHostException
                || cause instanceof SSLHandshakeException
                || cause instanceof SSLPeerUnverifiedException;
    }

    private static String notConnected(Throwable cause) {
        if (cause instanceof SSLHandshakeException || cause instanceof SSLPeerUnverifiedException) {
            return "the TLS handshake failed";
        }
        if (cause instanceof HttpConnectTimeoutException) {
            return "no connection within the connect timeout";
        }
        boolean unresolved = cause instanceof UnknownHostException
                || cause instanceof UnresolvedAddressException
                || cause.getCause() instanceof UnresolvedAddressException;
        return unresolved ? "the host name was not resolved" : "the connection was refused";
    }
}
