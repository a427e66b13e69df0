package io.github.thrivesdk.core.http;

import java.net.http.HttpClient;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * A JDK client that can be closed, with its connections and its thread, on every JDK. Close it when nothing is in flight
 * any more.
 */
final class OwnedClient {
    private final SelectorThread selector = new SelectorThread();
    private final HttpClient client;

    OwnedClient(HttpClient.Builder settings) {
        this.client = JdkTransport.checked(settings.executor(selector).build());
    }

    HttpClient client() {
        return client;
    }

    void close() {
        if (client instanceof AutoCloseable closeable) {
            start(closeable);
        } else {
            selector.end();
        }
    }

    /** From JDK 21 on a client can be closed, which waits: not on a thread that has more to do. */
    private static void start(AutoCloseable closeable) {
        Thread closer = new Thread(() -> close(closeable), "thrive-http-closer");
        closer.setDaemon(true);
        closer.start();
    }

    private static void close(AutoCloseable closeable) {
        try {
            // Close at once, since nobody waits for an answer.
            Thread.currentThread().interrupt();
            closeable.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Runs the inner work of the client where it comes up, which is mostly the client's own selector thread. Before JDK
     * 21 that thread lives until the client is garbage collected; it ends, and closes all connections, when it is
     * interrupted.
     */
    private static final class SelectorThread implements Executor {
        private volatile @Nullable Thread thread;

        @Override
        public void execute(Runnable work) {
            if (thread == null) {
                remember(Thread.currentThread());
            }
            work.run();
        }

        void end() {
            Thread known = thread;
            if (known != null) {
                known.interrupt();
            }
        }

        private void remember(Thread candidate) {
            String name = candidate.getName();
            if (name.startsWith("HttpClient-") && name.endsWith("-SelectorManager")) {
                thread = candidate;
            }
        }
    }
}
