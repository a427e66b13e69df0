package io.github.thrivesdk.core.http;

import java.util.ArrayList;
import java.util.List;

/**
 * The connections that a JDK client may hold idle, and since when: at least those, since one that the server closes
 * meanwhile is not heard of here. The JDK hands out the connection to a host that has been idle for longest, and takes
 * one back before the answer is complete. Not thread-safe.
 */
final class IdleConnections {
    private final List<Connection> idle = new ArrayList<>();

    /** What an exchange with that host uses: the connection that was idle for longest, or a new one. */
    Connection take(String authority, long now) {
        for (int i = 0; i < idle.size(); i++) {
            if (idle.get(i).authority().equals(authority)) {
                return idle.remove(i);
            }
        }
        return new Connection(authority, now);
    }

    void put(Connection connection) {
        idle.add(connection);
    }

    boolean anyLongerThan(long limit, long now) {
        return idle.stream().anyMatch(connection -> now - connection.since() > limit);
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
