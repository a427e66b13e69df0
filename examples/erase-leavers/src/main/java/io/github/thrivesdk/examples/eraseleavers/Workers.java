package io.github.thrivesdk.examples.eraseleavers;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Does so many things at once and no more: who brings the next one waits. Closing it waits for all. */
final class Workers implements AutoCloseable {
    private final ExecutorService threads;
    private final Semaphore free;
    private final int count;
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();

    Workers(int count) {
        this.count = count;
        this.threads = Executors.newFixedThreadPool(count);
        this.free = new Semaphore(count);
    }

    void run(Runnable work) {
        free.acquireUninterruptibly();
        threads.execute(() -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                failure.compareAndSet(null, e);
            } finally {
                free.release();
            }
        });
        throwFailure();
    }

    @Override
    public void close() {
        free.acquireUninterruptibly(count);
        threads.shutdown();
        throwFailure();
    }

    /** A job that cannot write its journal must not go on. */
    private void throwFailure() {
        RuntimeException failed = failure.getAndSet(null);
        if (failed != null) {
            throw failed;
        }
    }
}
