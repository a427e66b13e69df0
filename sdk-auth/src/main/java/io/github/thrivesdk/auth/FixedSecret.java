package io.github.thrivesdk.auth;

import io.github.thrivesdk.core.Secret;

/** A secret that never changes. */
record FixedSecret(Secret get) implements SecretSource {
    FixedSecret {
        WellFormed.check("the secret", get.reveal());
    }

    @Override
    public boolean mayWait() {
        return false;
    }
}
