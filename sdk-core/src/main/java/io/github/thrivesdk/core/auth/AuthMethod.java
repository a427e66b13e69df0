package io.github.thrivesdk.core.auth;

/** A way to authenticate, as configured: credentials that are not yet bound to a client. Immutable and reusable. */
@FunctionalInterface
public interface AuthMethod {
    /**
     * Binds these credentials to one client.
     *
     * @throws IllegalArgumentException if they cannot work in the client's environment; the message names the setting,
     *     never its secret value
     */
    Authorizer open(AuthContext context);
}
