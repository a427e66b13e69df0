package io.github.thrivesdk.core.http;

import io.github.thrivesdk.core.Timekeeper;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lends one client after the other, so that no exchange gets a connection that was idle for too long.
 *
 * <p>The JDK keeps idle connections for as long as a property of the whole process says, and a server, a load balancer or
 * a NAT may have forgotten them by then. So the client is replaced, with all of its connections, as soon as it may hold
 * one that was idle for longer than the limit, after an exchange that took too long, and after {@link #LONGEST_LIFE} in
 * any case. What is in flight ends where it began.
 */
final class FreshClients implements ClientSource {
    /** Bounds what {@link IdleConnections} cannot see: a host that has several addresses, or moves to another one. */
    static final Duration LONGEST_LIFE = Duration.ofSeconds(30);

    private final Supplier<HttpClient.Builder> clients;
    private final long idleLimit;
    private final Timekeeper time;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Generation current;
    private boolean closed;

    /** Makes the first client at once, so that settings which cannot be used are refused here. */
    FreshClients(Supplier<HttpClient.Builder> clients, Duration idleLimit, Timekeeper time) {
        this.clients = clients;
        this.idleLimit = TimeUnit.NANOSECONDS.convert(idleLimit);
        this.time = time;
        this.current = new Generation(time.nanoTime());
    }

    @Override
    public @Nullable Loan borrow(String authority) {
        lock.lock();
        try {
            return closed ? null : generation().lend(authority);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            retireCurrent();
        } finally {
            lock.unlock();
        }
    }

    private Generation generation() {
        long now = time.nanoTime();
        if (current != null && current.isStale(now)) {
            retireCurrent();
        }
        if (current == null) {
            current = new Generation(now);
        }
        return current;
    }

    private void retireCurrent() {
        if (current != null) {
            current.retire();
            current = null;
        }
    }

    /** One client, from its first exchange to its last. */
    private final class Generation {
        private final OwnedClient owned = new OwnedClient(clients.get());
        private final long born;
        private final IdleConnections idle = new IdleConnections();
        private int inFlight;
        private boolean retired;

        Generation(long born) {
            this.born = born;
        }

        boolean isStale(long now) {
            return idle.anyLongerThan(idleLimit, now) || now - born > LONGEST_LIFE.toNanos();
        }

        Loan lend(String authority) {
            inFlight++;
            return new Borrowed(this, idle.take(authority, time.nanoTime()));
        }

        void giveBack(IdleConnections.Connection used, boolean clean) {
            inFlight--;
            idle.put(clean ? used.usedAt(time.nanoTime()) : used);
            closeIfDone();
        }

        void retire() {
            retired = true;
            closeIfDone();
        }

        private void closeIfDone() {
            if (retired && inFlight == 0) {
                owned.close();
            }
        }
    }

    /** A client for the time of one exchange. */
    private final class Borrowed implements Loan {
        private final Generation generation;
        private final IdleConnections.Connection used;

        Borrowed(Generation generation, IdleConnections.Connection used) {
            this.generation = generation;
            this.used = used;
        }

        @Override
        public HttpClient client() {
            return generation.owned.client();
        }

        @Override
        public void distrust() {
            lock.lock();
            try {
                if (current == generation) {
                    retireCurrent();
                }
            } finally {
                lock.unlock();
            }
        }

        @Override
        public void giveBack(boolean clean) {
            lock.lock();
            try {
                generation.giveBack(used, clean);
            } finally {
                lock.unlock();
            }
        }
    }
}
