package io.github.thrivesdk.auth;

import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Daemon threads, shared by every client of the process, that fetch secrets from suppliers and files: not the thread of a
 * caller, whose interrupt would harm all who wait for the same token, and not the timer's, which must not wait for
 * anything. They end when they have nothing to do.
 */
final class TokenThreads {
    private static final Executor THREADS = new ThreadPoolExecutor(
            0, Integer.MAX_VALUE, 200, TimeUnit.MILLISECONDS, new SynchronousQueue<>(), TokenThreads::daemon);

    private TokenThreads() {}

    static void run(Runnable work) {
        try {
            THREADS.execute(work);
        } catch (OutOfMemoryError noThread) {
            work.run();
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "thrive-token");
        thread.setDaemon(true);
        return thread;
    }
}
