package io.github.thrivesdk.core.pipeline;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * A few daemon threads, shared by every client of the process, that begin what is sent again once its wait is over: not
 * the timer's thread, since resolving a host name may block and every deadline hangs on the timer. They end when they have
 * nothing to do.
 */
final class ResendThreads {
    private static final int MOST = 8;
    private static final ThreadPoolExecutor THREADS = new ThreadPoolExecutor(
            MOST, MOST, 200, TimeUnit.MILLISECONDS, new LinkedBlockingQueue<>(), ResendThreads::daemon);

    static {
        THREADS.allowCoreThreadTimeOut(true);
    }

    private ResendThreads() {}

    static Executor shared() {
        return THREADS;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "thrive-resend");
        thread.setDaemon(true);
        return thread;
    }
}
