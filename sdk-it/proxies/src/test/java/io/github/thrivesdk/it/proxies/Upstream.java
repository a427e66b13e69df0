package io.github.thrivesdk.it.proxies;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ServerSocketFactory;

/** What stands behind a proxy: it counts what arrives, and deals with the next requests as it is told. */
final class Upstream implements AutoCloseable {
    /** Stands in {@link #arrivals()} for a request of which only the first byte was read. */
    static final String UNREAD = "unread";

    /** What is done with a request; an answer that ends the connection has nothing after it. */
    enum Fault {
        DROP_UNREAD(""),
        DROP_READ(""),
        HALF_A_HEAD("HTTP/1.1 200 OK\r\nContent-Type: applic"),
        TRUNCATED_BODY(
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{\"success\":true}"),
        TRUNCATED_CHUNKS("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
                + "10\r\n{\"success\":true}\r\n"),
        LENGTH_TOO_SHORT(
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{\"success\":true}"),
        GARBAGE("\u0001\u0002 not http at all\r\n\r\n"),
        SUCCESS_WITHOUT_A_HEAD("{\"success\":true}\r\n\r\n"),
        SILENCE("");

        private final String written;

        Fault(String written) {
            this.written = written;
        }
    }

    private static final String OK =
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 16\r\n\r\n" + "{\"success\":true}";

    private final ServerSocket listener;
    private final Queue<Fault> faults = new ConcurrentLinkedQueue<>();
    private final List<String> arrivals = Collections.synchronizedList(new ArrayList<>());
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    Upstream() {
        this(ServerSocketFactory.getDefault());
    }

    Upstream(ServerSocketFactory sockets) {
        try {
            listener = sockets.createServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::acceptAll);
    }

    int port() {
        return listener.getLocalPort();
    }

    URI uri() {
        return Program.http(port());
    }

    /** The next requests are dealt with so, one after the other; all after them are answered with success. */
    void failNext(Fault... next) {
        faults.addAll(List.of(next));
    }

    /** Forgets what arrived and what was to fail. */
    void reset() {
        arrivals.clear();
        faults.clear();
    }

    /** The request lines, without the version. */
    List<String> arrivals() {
        synchronized (arrivals) {
            return List.copyOf(arrivals);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        quietly(listener::close);
        open.forEach(socket -> quietly(socket::close));
    }

    private void acceptAll() {
        quietly(() -> {
            while (true) {
                Socket socket = listener.accept();
                open.add(socket);
                threads.execute(() -> quietly(() -> serve(socket)));
            }
        });
    }

    private void serve(Socket socket) throws IOException {
        try (socket;
                BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8))) {
            for (int first = in.read(); first >= 0; first = in.read()) {
                Fault fault = faults.poll();
                arrivals.add(fault == Fault.DROP_UNREAD ? UNREAD : (char) first + requestLine(in));
                if (fault != null) {
                    fail(socket, in, fault);
                    return;
                }
                write(socket, OK);
            }
        } finally {
            open.remove(socket);
        }
    }

    private static void fail(Socket socket, BufferedReader in, Fault fault) throws IOException {
        write(socket, fault.written);
        if (fault == Fault.SILENCE) {
            // Long for those who have a time limit, and not for ever for those who have none.
            socket.setSoTimeout(1_500);
            in.read();
        } else if (fault.written.isEmpty()) {
            socket.setSoLinger(true, 0);
        }
    }

    /** Reads a head to its end; the calls of these tests have no body. */
    private static String requestLine(BufferedReader in) throws IOException {
        String first = in.readLine();
        String line = first;
        while (line != null && !line.isEmpty()) {
            line = in.readLine();
        }
        return String.valueOf(first).replaceFirst(" HTTP/1\\.[01]$", "");
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(UTF_8));
        socket.getOutputStream().flush();
    }

    private interface Step {
        void run() throws IOException;
    }

    private static void quietly(Step step) {
        try {
            step.run();
        } catch (IOException gone) {
            // The other side went away, or the test is over.
        }
    }
}
