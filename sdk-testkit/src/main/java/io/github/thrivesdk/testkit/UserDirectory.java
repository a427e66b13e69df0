package io.github.thrivesdk.testkit;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The users of one tenant. Thread-safe. Deleted users stay under their id, without what names them. */
final class UserDirectory {
    private final InstantSource clock;
    private final Map<String, SimulatedUser> users = new LinkedHashMap<>();

    UserDirectory(InstantSource clock) {
        this.clock = clock;
    }

    synchronized List<SimulatedUser> all() {
        return List.copyOf(users.values());
    }

    synchronized Optional<SimulatedUser> byId(String id) {
        return Optional.ofNullable(users.get(id));
    }

    synchronized Optional<SimulatedUser> byRef(String ref) {
        return users.values().stream()
                .filter(user -> !user.deleted() && user.ref().equals(ref))
                .findFirst();
    }

    /** The new user, or empty if the ref is taken. */
    synchronized Optional<SimulatedUser> create(Map<String, Object> properties) {
        String ref = String.valueOf(properties.get("ref"));
        if (byRef(ref).isPresent()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        String id = String.format("646767d8253520122%07x", users.size() + 1);
        SimulatedUser blank = new SimulatedUser(id, Map.of("ref", ref), true, false, now, now);
        SimulatedUser user = blank.changed(properties, true, now);
        users.put(id, user);
        return Optional.of(user);
    }

    Optional<SimulatedUser> update(String ref, Map<String, Object> changes) {
        return replace(ref, user -> user.changed(changes, user.active(), clock.instant()));
    }

    Optional<SimulatedUser> suspend(String ref, Map<String, Object> changes) {
        return replace(ref, user -> user.changed(changes, false, clock.instant()));
    }

    boolean delete(String ref) {
        return replace(ref, user -> user.erased(clock.instant())).isPresent();
    }

    private synchronized Optional<SimulatedUser> replace(String ref, UnaryOperator<SimulatedUser> change) {
        Optional<SimulatedUser> changed = byRef(ref).map(change);
        changed.ifPresent(user -> users.put(user.id(), user));
        return changed;
    }
}
