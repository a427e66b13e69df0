package io.github.thrivesdk.auth;

import io.github.thrivesdk.core.Secret;
import java.util.function.Supplier;

/** Where a secret comes from each time it is needed, so that a changed one is picked up without a restart. */
interface SecretSource extends Supplier<Secret> {
    /** Hears that the server refused the secret, so that the next {@link #get()} must not come from memory. */
    default void refused() {}

    /** Whether {@link #get()} may take its time, or mind an interrupt. */
    default boolean mayWait() {
        return true;
    }

    /** Where it comes from, as a report says it. */
    default String origin() {
        return Setting.IN_CODE;
    }

    /** A secret that never changes. */
    static SecretSource of(Secret secret) {
        return new FixedSecret(secret);
    }

    /** A secret that the caller's code gives; it is asked each time. */
    static SecretSource of(String name, Supplier<Secret> supplier) {
        return supplier instanceof SecretSource source ? source : new SuppliedSecret(name, supplier);
    }
}
