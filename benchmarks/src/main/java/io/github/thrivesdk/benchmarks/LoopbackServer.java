package io.github.thrivesdk.benchmarks;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;

/** Answers every request without a body in the same way, as cheaply as it can, in a process of its own. */
public final class LoopbackServer implements AutoCloseable {
    private static final byte[] ANSWER =
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 16\r\n\r\n{\"success\":true}"
                    .getBytes(US_ASCII);
    private static final int END_OF_HEADERS = 0x0d0a0d0a;

    private final Process process;
    private final URI uri;

    private LoopbackServer(Process process, URI uri) {
        this.process = process;
        this.uri = uri;
    }

    static LoopbackServer start() throws IOException {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LoopbackServer.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new LoopbackServer(process, URI.create(process.inputReader().readLine()));
    }

    URI uri() {
        return uri;
    }

    @Override
    public void close() {
        process.destroy();
    }

    /**
     * Prints where it listens, and serves until it is killed.
     *
     * @param args none
     * @throws IOException if it cannot listen
     */
    public static void main(String[] args) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 512, InetAddress.getLoopbackAddress())) {
            System.out.println("http://127.0.0.1:" + server.getLocalPort());
            while (true) {
                Socket socket = server.accept();
                Thread thread = new Thread(() -> serve(socket));
                thread.setDaemon(true);
                thread.start();
            }
        }
    }

    private static void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream());
            OutputStream out = socket.getOutputStream();
            while (skipRequest(in)) {
                out.write(ANSWER);
            }
        } catch (SocketException closed) {
            // The client has what it wanted.
        } catch (IOException e) {
            System.err.println(e);
        }
    }

    private static boolean skipRequest(InputStream in) throws IOException {
        int last = 0;
        for (int next = in.read(); next >= 0; next = in.read()) {
            last = last << 8 | next;
            if (last == END_OF_HEADERS) {
                return true;
            }
        }
        return false;
    }
}
