package io.github.thrivesdk.testkit;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A user at one moment, in the three views of the API. Immutable; properties without a value are left out. */
record SimulatedUser(
        String id,
        Map<String, Object> properties,
        boolean active,
        boolean deleted,
        Instant createdAt,
        Instant updatedAt) {
    private static final List<String> BASIC =
            List.of("ref", "firstName", "lastName", "email", "role", "additionalFields", "languageCode");
    private static final List<String> MANAGED = List.of(
            "loginMethod",
            "ref",
            "email",
            "firstName",
            "lastName",
            "role",
            "jobTitle",
            "managerRef",
            "startDate",
            "endDate",
            "timeZone",
            "languageCode",
            "sso",
            "domain",
            "additionalFields");

    String ref() {
        return (String) properties.getOrDefault("ref", "");
    }

    String status() {
        return active ? "active" : "inactive";
    }

    /** The user after changes: null clears, and nothing changes the ref. */
    SimulatedUser changed(Map<String, Object> changes, boolean stillActive, Instant now) {
        Map<String, Object> merged = new LinkedHashMap<>(properties);
        merged.putAll(changes);
        merged.put("ref", ref());
        merged.values().removeIf(java.util.Objects::isNull);
        return new SimulatedUser(id, merged, stillActive, deleted, createdAt, now);
    }

    /** What is left of the user after deletion. */
    SimulatedUser erased(Instant now) {
        return new SimulatedUser(id, Map.of(), false, true, createdAt, now);
    }

    /** The short view. */
    Map<String, Object> basic() {
        Map<String, Object> view = view(BASIC);
        view.put("status", status());
        view.put("positions", List.of());
        return view;
    }

    /** Everything. */
    Map<String, Object> full() {
        Map<String, Object> view = basic();
        view.put("deleted", deleted);
        view.put("createdAt", createdAt.toString());
        view.put("updatedAt", updatedAt.toString());
        view.put("audiences", List.of());
        return view;
    }

    /** The view of the operations that change users. */
    Map<String, Object> managed() {
        Map<String, Object> view = view(MANAGED);
        view.put("active", active);
        view.put("createdAt", createdAt.toString());
        view.put("updatedAt", updatedAt.toString());
        return view;
    }

    private Map<String, Object> view(List<String> names) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", id);
        for (String name : names) {
            if (properties.containsKey(name)) {
                view.put(name, properties.get(name));
            }
        }
        return view;
    }
}
