package io.github.thrivesdk.core.auth;

import io.github.thrivesdk.core.Secret;
import java.util.Set;

/** The value of one {@code Authorization} header. Compared by identity: two equal values may be two tokens. */
public final class Authorization {
    private final Secret headerValue;
    private final Set<String> scopes;

    private Authorization(Secret headerValue, Set<String> scopes) {
        this.headerValue = headerValue;
        this.scopes = Set.copyOf(scopes);
    }

    /**
     * An authorization.
     *
     * @param headerValue the whole value of the header, scheme included
     * @param scopes the OAuth scopes it is known to hold; empty if that is unknown or does not apply
     */
    public static Authorization of(Secret headerValue, Set<String> scopes) {
        return new Authorization(headerValue, scopes);
    }

    /** The whole value of the header. */
    public Secret headerValue() {
        return headerValue;
    }

    /** The OAuth scopes it is known to hold; empty if that is unknown or does not apply. */
    public Set<String> scopes() {
        return scopes;
    }

    @Override
    public String toString() {
        return "Authorization[***]";
    }
}
