package io.github.thrivesdk.auth;

import io.github.thrivesdk.core.ThriveEnvironment;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where credentials come from, and where they may be used. Immutable. */
final class Provenance {
    /** Set in code, for any environment. */
    static final Provenance CODE = new Provenance(Map.of(), null);

    private final Map<SettingKey, String> origins;
    private final @Nullable ThriveEnvironment environment;

    private Provenance(Map<SettingKey, String> origins, @Nullable ThriveEnvironment environment) {
        this.origins = Map.copyOf(origins);
        this.environment = environment;
    }

    /** Read from these places. */
    Provenance(Map<SettingKey, String> origins) {
        this(origins, null);
    }

    Provenance onlyFor(ThriveEnvironment only) {
        return new Provenance(origins, only);
    }

    /** Refuses an environment that the credentials are not for. */
    void check(ThriveEnvironment used) {
        if (environment != null && !environment.equals(used)) {
            throw new IllegalArgumentException("these credentials are for " + environment + ", but the client calls "
                    + used + ": use the credentials of the environment that you call");
        }
    }

    /**
     * The setting with its source.
     *
     * @param elsewhere its source if it was not read from any of these places
     */
    Setting setting(SettingKey key, String value, String elsewhere) {
        return new Setting(key.label(), value, origins.getOrDefault(key, elsewhere));
    }
}
