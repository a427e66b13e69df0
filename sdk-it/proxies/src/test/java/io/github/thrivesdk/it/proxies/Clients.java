package io.github.thrivesdk.it.proxies;

import io.github.thrivesdk.auth.ThriveAuth;
import io.github.thrivesdk.client.ThriveClient;
import io.github.thrivesdk.client.ThriveClientBuilder;
import io.github.thrivesdk.core.ThriveEnvironment;
import io.github.thrivesdk.core.pipeline.RetrySettings;
import java.net.URI;
import java.time.Duration;

/** Clients that are as users have them, but for shorter waits between repeats. */
final class Clients {
    static final String DELETE_JANE = "DELETE /rest/v2/users/ref/jane";
    static final String GET_JANE = "GET /rest/v1/users/ref/jane";

    private static final RetrySettings QUICK = new RetrySettings(
            RetrySettings.DEFAULTS.maxAttempts(), Duration.ofMillis(1), RetrySettings.DEFAULTS.longestWait());

    private Clients() {}

    /** To a proxy that stands for the server. */
    static ThriveClient to(URI server) {
        return builder(ThriveEnvironment.loopback(server)).build();
    }

    static ThriveClientBuilder builder(ThriveEnvironment environment) {
        return ThriveClient.builder()
                .environment(environment)
                .auth(ThriveAuth.basic("eu-west-2_Simulated", "s3cr3t"))
                .retries(QUICK);
    }
}
