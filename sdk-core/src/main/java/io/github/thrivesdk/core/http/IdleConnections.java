package io.github.thrivesdk.core.http;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * The connections that a JDK client may hold idle, and since when: at least those, since one that the server closes
 * meanwhile is not heard of here. The JDK hands out the connection to a host that has been idle for longest, and takes
 * one back before the answer is complete. Quick also with thousands of them, since every call asks. Not thread-safe.
 */
final class IdleConnections {
    // Their difference counts, not their values: nanoseconds may overflow.
    private static final Comparator<Connection> LONGEST_FIRST = (one, other) -> Long.signum(one.since - other.since);

    private final Map<String, PriorityQueue<Connection>> idle = new HashMap<>();

    /** What an exchange with that host uses: the connection that was idle for longest, or a new one. */
    Connection take(String authority, long now) {
        PriorityQueue<Connection> there = idle.get(authority);
        Connection longest = there == null ? null : there.poll();
        return longest == null ? new Connection(authority, now) : longest;
    }

    void put(Connection connection) {
        idle.computeIfAbsent(connection.authority, authority -> new PriorityQueue<>(LONGEST_FIRST))
                .add(connection);
    }

    boolean anyLongerThan(long limit, long now) {
        for (PriorityQueue<Connection> there : idle.values()) {
            Connection longest = there.peek();
            if (longest != null && now - longest.since > limit) {
                return true;
            }
        }
        return false;
    }

    /**
     * One connection.
     *
     * @param authority host and port at its other end
     * @param since when it was last used, in nanoseconds
     */
    record Connection(String authority, long since) {
        Connection usedAt(long now) {
            return new Connection(authority, now);
        }
    }
}
