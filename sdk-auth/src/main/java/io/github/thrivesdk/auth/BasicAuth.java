package io.github.thrivesdk.auth;

import io.github.thrivesdk.core.TenantId;
import io.github.thrivesdk.core.auth.AuthContext;
import io.github.thrivesdk.core.auth.Authorizer;

/** HTTP Basic with the tenant id as user name and the API secret as password (RFC 7617, UTF-8). */
final class BasicAuth extends ThriveAuth {
    private final TenantId tenantId;
    private final SecretSource secret;

    BasicAuth(TenantId tenantId, SecretSource secret) {
        this.tenantId = tenantId;
        this.secret = secret;
    }

    @Override
    Authorizer bind(AuthContext context) {
        return new BasicAuthorizer(tenantId, secret);
    }

    @Override
    public String toString() {
        return "ThriveAuth[basic, tenantId=" + tenantId + "]";
    }
}
