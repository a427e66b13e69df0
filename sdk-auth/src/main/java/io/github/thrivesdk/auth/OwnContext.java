package io.github.thrivesdk.auth;

import io.github.thrivesdk.core.ThriveEnvironment;
import io.github.thrivesdk.core.ThriveObserver;
import io.github.thrivesdk.core.Timekeeper;
import io.github.thrivesdk.core.auth.AuthContext;
import io.github.thrivesdk.core.http.JdkTransport;
import io.github.thrivesdk.core.http.Transport;
import java.time.Duration;

/** What credentials work with where no client of ours lends it. */
record OwnContext(ThriveEnvironment environment, Transport transport) implements AuthContext {
    static Transport newTransport() {
        return JdkTransport.create(Duration.ofSeconds(10), Timekeeper.system());
    }

    @Override
    public Timekeeper time() {
        return Timekeeper.system();
    }

    @Override
    public ThriveObserver observer() {
        return ThriveObserver.NONE;
    }
}
