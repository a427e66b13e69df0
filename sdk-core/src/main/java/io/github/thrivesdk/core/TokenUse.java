package io.github.thrivesdk.core;

/**
 * What an access token is for. Thrive keeps two families of hosts, each with token endpoints and scopes of its own, and
 * a token of one is not known to work at the other.
 *
 * <p>Thrive's own word <em>audience</em> means a group of people and has nothing to do with this.
 */
public enum TokenUse {
    /** Calls to the REST API on the {@code public.} host: {@code api/all}, {@code api/read}, {@code api/write}. */
    PUBLIC_API,

    /** User events sent to the {@code user.} host: {@code api/webhooks}, {@code api/all}. */
    WEBHOOKS
}
