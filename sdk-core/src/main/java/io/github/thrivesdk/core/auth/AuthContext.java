package io.github.thrivesdk.core.auth;

import io.github.thrivesdk.core.ThriveEnvironment;
import io.github.thrivesdk.core.ThriveObserver;
import io.github.thrivesdk.core.Timekeeper;
import io.github.thrivesdk.core.http.Transport;

/** What a client lends to its {@link Authorizer}. */
public interface AuthContext {
    /** Where the client calls, and so where its tokens come from. */
    ThriveEnvironment environment();

    /** The client's transport; it belongs to the client and is not to be closed. */
    Transport transport();

    /** The client's time. */
    Timekeeper time();

    /** Whom to tell about token requests. */
    ThriveObserver observer();
}
