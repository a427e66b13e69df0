package io.github.thrivesdk.testkit;

import java.util.Collections;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Who calls, and what they may do. */
final class Access {
    private final Function<String, @Nullable SimulatedTenant> tenants;
    private final TokenEndpoint tokens;

    Access(Function<String, @Nullable SimulatedTenant> tenants, TokenEndpoint tokens) {
        this.tenants = tenants;
        this.tokens = tokens;
    }

    /** The caller behind an {@code Authorization} header, or null if it is missing or not good. */
    @Nullable
    Caller of(@Nullable String header) {
        if (header == null) {
            return null;
        }
        String[] pair = Credentials.basic(header);
        return pair.length == 2 ? byBasic(pair[0], pair[1]) : byToken(Credentials.bearer(header));
    }

    private @Nullable Caller byBasic(String user, String password) {
        SimulatedTenant tenant = tenants.apply(user);
        return tenant != null && tenant.apiSecret().reveal().equals(password) ? new Caller(tenant, null) : null;
    }

    private @Nullable Caller byToken(String bearer) {
        Token token = tokens.find(bearer);
        return token == null ? null : new Caller(token.tenant(), token.scopes());
    }

    /**
     * Who calls.
     *
     * @param scopes what the token allows; null with Basic, which allows everything
     */
    record Caller(SimulatedTenant tenant, @Nullable Set<String> scopes) {
        boolean mayUse(Set<String> sufficient) {
            return scopes == null || !Collections.disjoint(scopes, sufficient);
        }
    }
}
