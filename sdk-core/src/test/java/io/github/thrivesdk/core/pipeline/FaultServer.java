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
import org.jspecify.annotations.Nullable;

/**
 * An HTTP server on a raw socket that misbehaves as told, and counts every request that reaches it.
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
    private volatile @Nullable Reaction toFirstByte;

    FaultServer(Reaction... reactions) {
        script.addAll(List.of(reactions));
        try {
            listener = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::acceptAll, "fault-server");
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + listener.getLocalPort());
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

    @Override
    public void close() throws IOException {
        closing.countDown();
        listener.close();
        for (Socket socket : open) {
            socket.close();
        }
    }

    private void acceptAll() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                int number = connections.incrementAndGet();
                open.add(socket);
                Connection connection = new Connection(socket, closing);
                Reaction early = toFirstByte;
                start(
                        early == null ? () -> serve(connection, number) : () -> react(early, connection),
                        "fault-connection");
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void react(Reaction early, Connection connection) {
        try (Socket socket = connection.socket()) {
            socket.getInputStream().read();
            early.to(connection);
        } catch (IOException ended) {
            // It was going to end.
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(connection.socket());
        }
    }

    private void serve(Connection connection, int number) {
        try (Socket socket = connection.socket()) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            boolean keep = true;
            while (keep) {
                String request = read(in);
                if (request.isEmpty()) {
                    return;
                }
                requests.add(request);
                connectionOfRequest.add(number);
                keep = next().to(connection);
            }
        } catch (IOException ended) {
            // The other side went away, which is what many tests are about.
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(connection.socket());
        }
    }

    private Reaction next() {
        synchronized (script) {
            return script.size() > 1 ? script.removeFirst() : script.getFirst();
        }
    }

    private static String read(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int octet = in.read();
            if (octet < 0) {
                return "";
            }
            head.append((char) octet);
        }
        return head + new String(in.readNBytes(contentLength(head.toString())), ISO_8859_1);
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

    /** One connection as a reaction sees it. */
    record Connection(Socket socket, CountDownLatch closing) {
        OutputStream out() throws IOException {
            return socket.getOutputStream();
        }
    }
}
