package io.github.thrivesdk.testkit;

import java.time.Instant;
import java.util.Set;

/** An access token that the simulator issued. */
record Token(SimulatedTenant tenant, Set<String> scopes, Instant expires) {}
