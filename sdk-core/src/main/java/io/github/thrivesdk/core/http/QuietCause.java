package io.github.thrivesdk.core.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.UnresolvedAddressException;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * A cause that says nothing of what went over the wire. HTTP clients quote in their messages what they cannot read, and a
 * server may have repeated in it what it was sent.
 */
final class QuietCause {
    /** What says how a connection failed, and not what came over it. */
    private static final List<Class<? extends Throwable>> QUIET = List.of(
            TransportException.class,
            SocketException.class,
            UnknownHostException.class,
            UnresolvedAddressException.class,
            ClosedChannelException.class,
            InterruptedIOException.class,
            HttpTimeoutException.class,
            SSLException.class,
            GuardedEngine.NoTls.class,
            GeneralSecurityException.class,
            TimeoutException.class,
            InterruptedException.class,
            CancellationException.class,
            CompletionException.class,
            ExecutionException.class);

    /** Deeper than any real one, and an end for those that go round. */
    private static final int DEEPEST = 20;

    private QuietCause() {}

    /** The cause itself if it is quiet down to its roots, else one with its name and stack trace only. */
    static @Nullable Throwable of(@Nullable Throwable cause) {
        return cause == null || isQuiet(cause, DEEPEST) ? cause : silenced(cause);
    }

    private static boolean isQuiet(Throwable failure, int depth) {
        return depth > 0
                && isQuietItself(failure)
                && Stream.concat(Stream.ofNullable(failure.getCause()), Arrays.stream(failure.getSuppressed()))
                        .allMatch(inner -> isQuiet(inner, depth - 1));
    }

    private static boolean isQuietItself(Throwable failure) {
        return failure.getClass() == IOException.class
                || (failure instanceof EOFException && !quotesInHex(failure))
                || QUIET.stream().anyMatch(kind -> kind.isInstance(failure));
    }

    /** As Okio does with what came before the end. */
    private static boolean quotesInHex(Throwable end) {
        return String.valueOf(end.getMessage()).contains("content=");
    }

    private static Throwable silenced(Throwable cause) {
        Throwable named = new IOException(cause.getClass().getName() + ", whose message may quote the server");
        named.setStackTrace(cause.getStackTrace());
        return named;
    }
}
