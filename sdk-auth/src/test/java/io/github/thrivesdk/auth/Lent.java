package io.github.thrivesdk.auth;

import io.github.thrivesdk.core.ThriveEnvironment;
import io.github.thrivesdk.core.ThriveObserver;
import io.github.thrivesdk.core.Timekeeper;
import io.github.thrivesdk.core.auth.AuthContext;
import io.github.thrivesdk.core.http.Transport;

/** What a client lends to its authorizer, in tests. */
record Lent(ThriveEnvironment environment, Transport transport, Timekeeper time, ThriveObserver observer)
        implements AuthContext {
    Lent(ThriveEnvironment environment, Transport transport, Timekeeper time) {
        this(environment, transport, time, ThriveObserver.NONE);
    }
}
