package io.github.thrivesdk.auth;

import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Daemon threads, shared by every client of the process, that fetch secrets from suppliers and files: not the thread of a
 * caller, whose interrupt would harm all who wait for the same token, and not the timer's, which must not wait for
 * anything. They end when they have nothing to do, and keep nothing of the thread that made them.
 */
final class TokenThreads {
    private static final Executor THREADS = new ThreadPoolExecutor(
            0, Integer.MAX_VALUE, 200, TimeUnit.MILLISECONDS, new SynchronousQueue<>(), TokenThreads::daemon);

    private TokenThreads() {}

    /** Runs work with the context class loader that the thread has that asks now. */
    static Executor here() {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        return work -> run(() -> runWith(loader, work));
    }

    private static void run(Runnable work) {
        try {
            THREADS.execute(work);
        } catch (OutOfMemoryError noThread) {
            work.run();
        }
    }

    private static void runWith(@Nullable ClassLoader loader, Runnable work) {
        Thread thread = Thread.currentThread();
        ClassLoader own = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            work.run();
        } finally {
            thread.setContextClassLoader(own);
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(null, work, "thrive-token", 0, false);
        thread.setDaemon(true);
        thread.setContextClassLoader(null);
        return thread;
    }
}
