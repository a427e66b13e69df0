package io.github.thrivesdk.auth;

import io.github.thrivesdk.core.Timekeeper;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/**
 * Tokens that outlive single clients, for processes that serve many tenants and open and close clients as they go.
 * Clients share a token only if token endpoint, client id, client secret and scopes are all the same; a supplier of the
 * secret counts as the same if it is equal. It needs no thread
 * and holds no more than its size: what has expired goes first, then what expires soonest. Safe for use by many
 * threads.
 *
 * <pre>{@code
 * TokenPool pool = TokenPool.ofSize(10_000);
 * ThriveAuth auth = ThriveAuth.clientCredentials()
 *         .tenantId(tenantId).clientId(clientId).clientSecret(clientSecret)
 *         .sharing(pool)
 *         .build();
 * }</pre>
 */
public final class TokenPool {
    private final int size;
    private final Map<Key, TokenCache> entries = new ConcurrentHashMap<>();

    private TokenPool(int size) {
        this.size = size;
    }

    /**
     * An empty pool.
     *
     * @param size how many tokens it holds at the most
     * @throws IllegalArgumentException if it is not positive
     */
    public static TokenPool ofSize(int size) {
        if (size < 1) {
            throw new IllegalArgumentException("size must be positive, but is " + size);
        }
        return new TokenPool(size);
    }

    /** How many tokens it holds, or is about to. */
    public int count() {
        return entries.size();
    }

    /** Forgets all tokens. Clients that are open keep those that they have in use. */
    public void clear() {
        entries.clear();
    }

    /** The cache for that key, the same for everyone who asks. */
    TokenCache cache(Key key) {
        TokenCache known = entries.get(key);
        if (known != null) {
            return known;
        }
        makeRoom();
        return entries.computeIfAbsent(
                key,
                absent -> new TokenCache(
                        absent.time, () -> ThreadLocalRandom.current().nextDouble()));
    }

    @Override
    public String toString() {
        return "TokenPool[" + count() + " of " + size + "]";
    }

    /** Drops a sixteenth at once, so that a full pool need not be sorted for each newcomer. */
    private synchronized void makeRoom() {
        if (entries.size() < size) {
            return;
        }
        entries.values().removeIf(cache -> cache.worth() == 0);
        int excess = entries.size() - size + 1;
        if (excess > 0) {
            leastWorth().limit(Math.max(excess, size / 16)).forEach(entries::remove);
        }
    }

    private Stream<Key> leastWorth() {
        Map<Key, Long> worth = new HashMap<>();
        entries.forEach((key, cache) -> worth.put(key, cache.worth()));
        return worth.entrySet().stream().sorted(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    /** What must be the same for a token to be shared; the secret too, or else knowing a client id would be enough. */
    record Key(URI tokenUrl, String clientId, SecretSource secret, Set<String> scopes, Timekeeper time) {}
}
