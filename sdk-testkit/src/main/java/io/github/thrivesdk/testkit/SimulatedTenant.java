package io.github.thrivesdk.testkit;

import io.github.thrivesdk.auth.ThriveAuth;
import io.github.thrivesdk.core.Secret;
import io.github.thrivesdk.core.TenantId;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** One tenant of the simulator: its credentials and its users. Thread-safe. The credentials are good for nothing else. */
public final class SimulatedTenant {
    private final TenantId id;
    private final Secret apiSecret;
    private final String clientId;
    private final Secret clientSecret;
    private final UserDirectory directory;

    SimulatedTenant(TenantId id, InstantSource clock) {
        this.id = id;
        this.directory = new UserDirectory(clock);
        this.apiSecret = Secret.of("simulated-api-secret-of-" + id);
        this.clientId = "simulated-client-of-" + id;
        this.clientSecret = Secret.of("simulated client secret: +/%= of " + id);
    }

    /** The tenant id. */
    public TenantId id() {
        return id;
    }

    /** The password for Basic. */
    public Secret apiSecret() {
        return apiSecret;
    }

    /** The OAuth client. */
    public String clientId() {
        return clientId;
    }

    /** The secret of the OAuth client. */
    public Secret clientSecret() {
        return clientSecret;
    }

    /** Basic credentials that the simulator accepts. */
    public ThriveAuth basic() {
        return ThriveAuth.basic(id, apiSecret);
    }

    /** OAuth credentials that the simulator accepts, with the default scope. */
    public ThriveAuth clientCredentials() {
        return ThriveAuth.clientCredentials(id.value(), clientId, clientSecret.reveal());
    }

    /** Adds users with these refs, unless they exist. */
    public SimulatedTenant withUsers(String... userRefs) {
        for (String ref : userRefs) {
            directory.create(Map.of("ref", ref, "firstName", "Simulated", "lastName", "User", "role", "learner"));
        }
        return this;
    }

    /** The refs of the users that exist. */
    public Set<String> users() {
        return directory.all().stream()
                .filter(user -> !user.deleted())
                .map(SimulatedUser::ref)
                .collect(Collectors.toUnmodifiableSet());
    }

    UserDirectory directory() {
        return directory;
    }
}
