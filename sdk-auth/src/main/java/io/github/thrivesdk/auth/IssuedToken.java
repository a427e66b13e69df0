package io.github.thrivesdk.auth;

import io.github.thrivesdk.core.auth.Authorization;
import java.time.Duration;

/**
 * A token as the endpoint gave it.
 *
 * @param requestedAt when it was asked for, in nanoseconds of the client's time: it cannot have begun to live earlier
 */
record IssuedToken(Authorization authorization, long requestedAt, Duration lifetime) {}
