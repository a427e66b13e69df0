package io.github.thrivesdk.core.pipeline;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP server on a raw socket, with TLS or without, that misbehaves as told and counts every request that reaches it.
 *
 * <p>It answers the requests it gets with the scripted {@link Reaction}s, one after the other, and repeats the last. It
 * can: answer with any status, headers and body, keep the connection or close it ({@link #answer}); drop the connection
 * before it reads the request ({@link #dropUnread}, {@link #onFirstByte}), after it has read it ({@link #drop}), after half a status line or
 * after the head ({@link #writeThenDrop}); say nothing ({@link #silence}, {@link #silenceUntilHungUp}); drip an answer byte by byte
 * ({@link #drip}); write anything at all ({@link #write}), such as garbage, two answers or a wrong length; and write
 * without end ({@link #flood}).
 */
final class FaultServer implements AutoCloseable {
    /** What the server does with one request. */
    @FunctionalInterface
    interface Reaction {
        /** Returns whether the connection stays open for another request. */
        boolean to(Connection connection) throws IOException, InterruptedException;
    }

    /** Enough for thousands of connections at once: the kernel drops what is too much, and asks again after seconds. */
    private static final int BACKLOG = 4096;

    private final ServerSocket listener;
    private final Deque<Reaction> script = new ArrayDeque<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<Integer> connectionOfRequest = new CopyOnWriteArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final AtomicInteger connections = new AtomicInteger();
    private final @Nullable SSLContext tls;
    private volatile @Nullable Reaction toFirstByte;
    private volatile @Nullable Reaction toHandshake;
    private volatile boolean wantsCertificates;
    private volatile boolean reactsToHeads;

    FaultServer(Reaction... reactions) {
        this(null, reactions);
    }

    /** Speaks TLS, unless that is null. */
    FaultServer(@Nullable SSLContext tls, Reaction... reactions) {
        this.tls = tls;
        script.addAll(List.of(reactions));
        try {
            listener = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::acceptAll, "fault-server");
    }

    URI uri() {
        return URI.create((tls == null ? "http" : "https") + "://127.0.0.1:" + listener.getLocalPort());
    }

    /** The requests that were read whole, each as its head and body. */
    List<String> requests() {
        return requests;
    }

    /** Over which connection each request came, counted from 1. */
    List<Integer> connectionOfRequest() {
        return connectionOfRequest;
    }

    /** How many connections were accepted. */
    int connections() {
        return connections.get();
    }

    /** How many connections are open. */
    int openConnections() {
        return open.size();
    }

    /** From now on connections are reset with the first byte of a request, which is never read to its end. */
    FaultServer dropUnread() {
        return onFirstByte(drop());
    }

    /** From now on this is done with the first byte of whatever comes, of a TLS handshake say; then the connection ends. */
    FaultServer onFirstByte(Reaction reaction) {
        toFirstByte = reaction;
        return this;
    }

    /** From now on this is done when a TLS handshake is over, before anything is read; then the connection ends. */
    FaultServer onHandshake(Reaction reaction) {
        toHandshake = reaction;
        return this;
    }

    /** From now on it reacts to the head of a request, and reads the body afterwards if the connection stays open. */
    FaultServer reactsToHeads() {
        reactsToHeads = true;
        return this;
    }

    /** From now on TLS handshakes fail unless the other side shows a certificate. */
    FaultServer wantsCertificates() {
        wantsCertificates = true;
        return this;
    }

    /** A complete answer with {@code Content-Length}, over a connection that stays open. */
    static Reaction answer(int status, String body, String... headers) {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Status\r\n");
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        if (!head.toString().toLowerCase(Locale.ROOT).contains("content-type:")) {
            head.append("Content-Type: application/json\r\n");
        }
        head.append("Content-Length: ").append(body.getBytes(UTF_8).length).append("\r\n\r\n");
        return write(head + body);
    }

    /** These characters, as they are, over a connection that stays open. */
    static Reaction write(String text) {
        return connection -> {
            connection.out().write(text.getBytes(UTF_8));
            connection.out().flush();
            return true;
        };
    }

    /** These characters, then the end of the connection. */
    static Reaction writeThenDrop(String text) {
        return connection -> {
            write(text).to(connection);
            return false;
        };
    }

    /** The end of the connection, by a reset. */
    static Reaction drop() {
        return connection -> {
            connection.socket().setSoLinger(true, 0);
            return false;
        };
    }

    /** These characters, then the end of the connection as TLS has it, with a {@code close_notify}. */
    static Reaction writeThenClose(String text) {
        return connection -> {
            write(text).to(connection);
            connection.talk().shutdownOutput();
            return false;
        };
    }

    /** These characters, then the end of the connection after all that the other side still says, as nginx does it. */
    static Reaction writeThenLinger(String text) {
        return connection -> {
            writeThenClose(text).to(connection);
            connection.in().readAllBytes();
            return false;
        };
    }

    /** These characters, then the end of the connection by a reset. */
    static Reaction writeThenReset(String text) {
        return connection -> {
            write(text).to(connection);
            return drop().to(connection);
        };
    }

    /** Another handshake, in which the other side must show a certificate. */
    static Reaction wantCertificate() {
        return connection -> {
            SSLSocket secured = (SSLSocket) connection.talk();
            secured.setNeedClientAuth(true);
            handshake(secured, connection.socket());
            // Goes through with the handshake that the line above has only asked for.
            connection.in().read();
            return false;
        };
    }

    /** The wish for another handshake, then the end of the connection, without a word of TLS. */
    static Reaction wantHandshakeThenDrop() {
        return connection -> {
            ((SSLSocket) connection.talk()).startHandshake();
            return false;
        };
    }

    /** Nothing, until the server is closed. */
    static Reaction silence() {
        return connection -> {
            connection.closing().await();
            return false;
        };
    }

    /** Nothing; tells once the other side has hung up. */
    static Reaction silenceUntilHungUp(CountDownLatch hungUp) {
        return connection -> {
            try {
                while (connection.socket().getInputStream().read() >= 0) {
                    // More of what nobody asked for.
                }
            } finally {
                hungUp.countDown();
            }
            return false;
        };
    }

    /** These characters, one every few milliseconds, until the other side or the server ends it. */
    static Reaction drip(String text, long everyMillis) {
        return connection -> {
            for (byte octet : text.getBytes(UTF_8)) {
                connection.out().write(octet);
                connection.out().flush();
                if (connection.closing().await(everyMillis, java.util.concurrent.TimeUnit.MILLISECONDS)) {
                    return false;
                }
            }
            return true;
        };
    }

    /** A head, then that many bytes of body. */
    static Reaction flood(String head, long bytes) {
        return connection -> {
            connection.out().write(head.getBytes(UTF_8));
            byte[] chunk = "x".repeat(64 * 1024).getBytes(UTF_8);
            for (long sent = 0; sent < bytes; sent += chunk.length) {
                connection.out().write(chunk);
            }
            connection.out().flush();
            return true;
        };
    }

    /** Ends all connections, without a word of TLS; new ones are welcome. */
    void hangUp() {
        for (Socket socket : open) {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void close() throws IOException {
        closing.countDown();
        listener.close();
        hangUp();
    }

    private void acceptAll() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                int number = connections.incrementAndGet();
                open.add(socket);
                start(() -> begin(socket, number), "fault-connection");
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void begin(Socket socket, int number) {
        try (socket) {
            Reaction early = toFirstByte;
            if (early == null) {
                serve(connection(socket), number);
            } else {
                socket.getInputStream().read();
                early.to(new Connection(socket, socket, closing));
            }
        } catch (IOException ended) {
            // The other side went away, which is what many tests are about.
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(socket);
        }
    }

    private Connection connection(Socket socket) throws IOException {
        if (tls == null) {
            return new Connection(socket, socket, closing);
        }
        // Closing the socket below ends a connection without a word of TLS.
        SSLSocket secured = (SSLSocket) tls.getSocketFactory().createSocket(socket, null, false);
        secured.setNeedClientAuth(wantsCertificates);
        handshake(secured, socket);
        return new Connection(socket, secured, closing);
    }

    private static void handshake(SSLSocket secured, Socket below) throws IOException {
        try {
            secured.startHandshake();
        } catch (SSLHandshakeException refused) {
            // A reset could overtake the alert that says why.
            below.shutdownOutput();
            below.getInputStream().readAllBytes();
            throw refused;
        }
    }

    private void serve(Connection connection, int number) throws IOException, InterruptedException {
        Reaction afterHandshake = toHandshake;
        if (afterHandshake != null) {
            afterHandshake.to(connection);
            return;
        }
        InputStream in = new BufferedInputStream(connection.in());
        boolean keep = true;
        while (keep) {
            String head = readHead(in);
            if (head.isEmpty()) {
                return;
            }
            boolean early = reactsToHeads;
            requests.add(early ? head : head + readBody(in, head));
            connectionOfRequest.add(number);
            keep = next().to(connection);
            if (early && keep) {
                readBody(in, head);
            }
        }
    }

    private Reaction next() {
        synchronized (script) {
            return script.size() > 1 ? script.removeFirst() : script.getFirst();
        }
    }

    private static String readHead(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int octet = in.read();
            if (octet < 0) {
                return "";
            }
            head.append((char) octet);
        }
        return head.toString();
    }

    private static String readBody(InputStream in, String head) throws IOException {
        return new String(in.readNBytes(contentLength(head)), ISO_8859_1);
    }

    private static int contentLength(String head) {
        return head.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
                .mapToInt(line -> Integer.parseInt(line.substring(15).strip()))
                .findFirst()
                .orElse(0);
    }

    private static void start(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * One connection as a reaction sees it.
     *
     * @param socket of TCP
     * @param talk the same, or that of TLS above it
     * @param closing down once the server is being closed
     */
    record Connection(Socket socket, Socket talk, CountDownLatch closing) {
        InputStream in() throws IOException {
            return talk.getInputStream();
        }

        OutputStream out() throws IOException {
            return talk.getOutputStream();
        }
    }
}
