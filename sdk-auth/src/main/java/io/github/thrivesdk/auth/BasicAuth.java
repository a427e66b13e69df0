package io.github.thrivesdk.auth;

import io.github.thrivesdk.core.TenantId;
import io.github.thrivesdk.core.auth.AuthContext;
import io.github.thrivesdk.core.auth.Authorizer;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** HTTP Basic with the tenant id as user name and the API secret as password (RFC 7617, UTF-8). */
final class BasicAuth extends ThriveAuth {
    private final SecretSource secret;

    BasicAuth(TenantId tenantId, SecretSource secret, Provenance provenance) {
        super(tenantId, provenance);
        this.secret = secret;
    }

    @Override
    Authorizer bind(AuthContext context) {
        return new BasicAuthorizer(tenantId(), secret);
    }

    @Override
    CompletableFuture<List<TokenCheck>> findings(AuthContext context) {
        return CompletableFuture.completedFuture(List.of(finding()));
    }

    private TokenCheck finding() {
        try {
            return new TokenCheck(
                    "API secret " + secret.get(), true, "it can be read; Basic has no endpoint to check it against");
        } catch (IllegalArgumentException | IllegalStateException e) {
            return new TokenCheck("API secret", false, String.valueOf(e.getMessage()));
        }
    }

    @Override
    ThriveAuth with(Provenance changed) {
        return new BasicAuth(tenantId(), secret, changed);
    }

    @Override
    List<Setting> settings(Provenance origins) {
        return List.of(
                origins.setting(SettingKey.TENANT_ID, tenantId().value(), Setting.IN_CODE),
                origins.setting(SettingKey.API_SECRET, Setting.MASKED, secret.origin()));
    }

    @Override
    public String toString() {
        return "ThriveAuth[basic, tenantId=" + tenantId() + "]";
    }
}
