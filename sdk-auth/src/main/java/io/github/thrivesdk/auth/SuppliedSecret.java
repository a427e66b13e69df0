package io.github.thrivesdk.auth;

import io.github.thrivesdk.core.Secret;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A secret that the caller's code gives. What that code throws is named but not kept, since it may hold the secret. */
final class SuppliedSecret implements SecretSource {
    private final String name;
    private final Supplier<? extends @Nullable Secret> supplier;

    SuppliedSecret(String name, Supplier<? extends @Nullable Secret> supplier) {
        this.name = name;
        this.supplier = supplier;
    }

    @Override
    public Secret get() {
        Secret secret = ask();
        if (secret == null) {
            throw new SecretUnavailable("the supplier of the " + name + " gave null");
        }
        return wellFormed(secret);
    }

    @Override
    public String origin() {
        return "supplier set in code";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SuppliedSecret that && supplier.equals(that.supplier);
    }

    @Override
    public int hashCode() {
        return supplier.hashCode();
    }

    private Secret wellFormed(Secret secret) {
        WellFormed.check(name, secret.reveal());
        return secret;
    }

    private @Nullable Secret ask() {
        try {
            return supplier.get();
        } catch (Throwable e) {
            // Checked exceptions too, from Kotlin and Groovy, and errors: whoever waits must hear of them.
            throw new SecretUnavailable(
                    "the supplier of the " + name + " threw " + e.getClass().getSimpleName());
        }
    }
}
