package io.github.thrivesdk.core.http;

import io.github.thrivesdk.core.Timekeeper;
import io.github.thrivesdk.core.http.TransportException.Reached;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;

/**
 * The transport on the JDK's own HTTP client: HTTP/1.1, no redirects, no cookies, no credentials of its own, no repeats of
 * its own, no connections that were idle for long, and a limit to what is read of an answer.
 */
public final class JdkTransport implements Transport {
    /** How many bytes of a body are read by default: 32 MiB. */
    public static final int DEFAULT_BODY_LIMIT = 32 * 1024 * 1024;

    /** For how long a connection may be idle and still be used again, by default: 4 seconds. */
    public static final Duration DEFAULT_IDLE_TIMEOUT = Duration.ofSeconds(4);

    private static final Duration LONGEST_CONNECT_TIMEOUT = Duration.ofDays(1);

    private final ClientSource clients;
    private final Timekeeper time;
    private final Set<Flight> inFlight = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    private JdkTransport(ClientSource clients, Timekeeper time) {
        this.clients = clients;
        this.time = time;
    }

    /**
     * A transport with connections of its own.
     *
     * @param connectTimeout how long a connection may take to come about, TLS and a proxy included
     */
    public static JdkTransport create(Duration connectTimeout, Timekeeper time) {
        return of(() -> defaults(connectTimeout), DEFAULT_IDLE_TIMEOUT, time);
    }

    /**
     * A transport with connections of its own, made as you say.
     *
     * @param clients gives a builder with the same settings each time, {@link #defaults()} and what you add to them: a
     *     client is replaced before it would use a connection that was idle for too long. Its executor is set here
     * @param idleTimeout for how long a connection may be idle and still be used again
     * @throws IllegalArgumentException if the settings do what {@link #of(HttpClient, Timekeeper)} refuses
     */
    public static JdkTransport of(Supplier<HttpClient.Builder> clients, Duration idleTimeout, Timekeeper time) {
        return new JdkTransport(new FreshClients(clients, idleTimeout, time), time);
    }

    /**
     * A transport on a client of your own, which stays yours. Start from {@link #defaults()}.
     *
     * <p>Such a client cannot be replaced, so its connections are kept for as long as the JDK keeps them: 1,200 seconds
     * before JDK 20, 30 since then, or what {@code jdk.httpclient.keepalive.timeout} says. If you only want to set
     * something, use {@link #of(Supplier, Duration, Timekeeper)}.
     *
     * @throws IllegalArgumentException if the client follows redirects, keeps cookies or answers authentication
     *     challenges: each would send a request that nobody asked for, or credentials to a place that nobody named
     */
    public static JdkTransport of(HttpClient client, Timekeeper time) {
        return new JdkTransport(ClientSource.of(checked(client)), time);
    }

    /**
     * The settings that {@code of} asks for, to which proxy, TLS material ({@link #tls}) and the like may be added. Unless a proxy is set,
     * https goes through that of the JVM ({@code https.proxyHost}, {@code ProxySelector.setDefault}), if it has one; plain
     * http, which is for this machine only, goes through none.
     */
    public static HttpClient.Builder defaults() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(new AmbientProxy())
                .sslContext(tls(defaultTls()))
                .executor(Runnable::run);
    }

    /**
     * The same settings with a limit to how long a connection may take to come about, TLS and a proxy included. It may be
     * of any length, unlike those that the JDK takes.
     */
    public static HttpClient.Builder defaults(Duration connectTimeout) {
        boolean usable = connectTimeout.compareTo(LONGEST_CONNECT_TIMEOUT) < 0;
        return defaults().connectTimeout(usable ? connectTimeout : LONGEST_CONNECT_TIMEOUT);
    }

    /**
     * The same TLS in a form that lets the client know whether a connection ended before TLS stood, when the server can
     * have read nothing. Give a client that you make the result instead of a context of your own; otherwise the outcome of
     * a request whose connection ends during the handshake is unknown.
     */
    public static SSLContext tls(SSLContext context) {
        return GuardedTls.of(context);
    }

    private static SSLContext defaultTls() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JVM has no TLS: see its security properties and key stores", e);
        }
    }

    static HttpClient checked(HttpClient client) {
        if (client.followRedirects() != HttpClient.Redirect.NEVER) {
            throw new IllegalArgumentException("the HttpClient must not follow redirects: set Redirect.NEVER");
        }
        if (client.cookieHandler().isPresent()) {
            throw new IllegalArgumentException("the HttpClient must not have a CookieHandler");
        }
        if (client.authenticator().isPresent()) {
            throw new IllegalArgumentException("the HttpClient must not have an Authenticator: it would send requests"
                    + " again by itself, and on JDK 17 it drops the Authorization header of calls. For a proxy that"
                    + " wants credentials, use Apache HttpClient 5 through FeignTransport");
        }
        return client;
    }

    @Override
    public CompletableFuture<Answer> send(WireRequest request, Duration timeout) {
        return send(request, timeout, () -> {});
    }

    @Override
    public CompletableFuture<Answer> send(WireRequest request, Duration timeout, Runnable leaving) {
        ClientSource.Loan loan = clients.borrow(request.uri().getRawAuthority());
        if (loan == null) {
            return notSent("the transport is closed");
        }
        Flight flight = new Flight(loan, time, leaving, DEFAULT_BODY_LIMIT);
        HttpRequest httpRequest;
        try {
            httpRequest = httpRequest(request, flight);
        } catch (IllegalArgumentException refused) {
            loan.giveBack(false);
            // Its message repeats what was refused, which may be a credential.
            return notSent("the HTTP client refused the request");
        }
        inFlight.add(flight);
        CompletableFuture<Answer> answer = flight.start(httpRequest, timeout);
        answer.whenComplete((ignored, failure) -> inFlight.remove(flight));
        if (closed) {
            flight.cancel();
        }
        return answer;
    }

    @Override
    public void close() {
        closed = true;
        inFlight.forEach(Flight::cancel);
        clients.close();
    }

    private static CompletableFuture<Answer> notSent(String why) {
        return CompletableFuture.failedFuture(new TransportException(Reached.NOT_SENT, why, null));
    }

    private static HttpRequest httpRequest(WireRequest request, Flight flight) {
        byte[] bytes = request.body();
        BodyPublisher body = bytes == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(bytes);
        HttpRequest.Builder builder = HttpRequest.newBuilder(request.uri())
                .version(HttpClient.Version.HTTP_1_1)
                .method(request.method(), new GuardedBody(body, flight::leave));
        request.headers().forEach(header -> builder.header(header.getKey(), header.getValue()));
        return builder.build();
    }
}
