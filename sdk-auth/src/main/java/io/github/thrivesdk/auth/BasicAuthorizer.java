package io.github.thrivesdk.auth;

import io.github.thrivesdk.core.Deadline;
import io.github.thrivesdk.core.Secret;
import io.github.thrivesdk.core.TenantId;
import io.github.thrivesdk.core.auth.Authorization;
import io.github.thrivesdk.core.auth.Authorizer;
import io.github.thrivesdk.core.spec.Operation;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Gives the same Basic header for every call until its secret changes. */
final class BasicAuthorizer implements Authorizer {
    private final TenantId tenantId;
    private final SecretSource source;
    private volatile @Nullable Header header;

    BasicAuthorizer(TenantId tenantId, SecretSource source) {
        this.tenantId = tenantId;
        this.source = source;
    }

    @Override
    public CompletableFuture<Authorization> authorize(Operation operation, Deadline deadline) {
        try {
            return current().ready;
        } catch (IllegalArgumentException | IllegalStateException e) {
            return CompletableFuture.failedFuture(TokenTrouble.secretUnavailable(e, operation));
        }
    }

    @Override
    public boolean rejected(Authorization used) {
        source.refused();
        try {
            return current().authorization != used;
        } catch (IllegalArgumentException | IllegalStateException e) {
            return false;
        }
    }

    @Override
    public void close() {
        header = null;
    }

    private Header current() {
        Secret secret = source.get();
        Header known = header;
        if (known == null || !known.secret.equals(secret)) {
            known = new Header(secret, BasicCredential.plain(tenantId.value(), secret));
            header = known;
        }
        return known;
    }

    private static final class Header {
        private final Secret secret;
        private final Authorization authorization;
        private final CompletableFuture<Authorization> ready;

        Header(Secret secret, Secret headerValue) {
            this.secret = secret;
            this.authorization = Authorization.of(headerValue, Set.of());
            this.ready = CompletableFuture.completedFuture(authorization);
        }
    }
}
