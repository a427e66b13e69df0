package io.github.thrivesdk.auth;

import io.github.thrivesdk.core.TenantId;
import io.github.thrivesdk.core.auth.AuthContext;
import io.github.thrivesdk.core.auth.Authorizer;
import java.util.List;

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
    ThriveAuth with(Provenance changed) {
        return new BasicAuth(tenantId(), secret, changed);
    }

    @Override
    List<Setting> settings(Provenance origins) {
        return List.of(
                origins.setting(SettingKey.TENANT_ID, tenantId().value()),
                origins.setting(SettingKey.API_SECRET, Setting.MASKED));
    }

    @Override
    public String toString() {
        return "ThriveAuth[basic, tenantId=" + tenantId() + "]";
    }
}
