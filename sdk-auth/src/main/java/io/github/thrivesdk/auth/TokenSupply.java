package io.github.thrivesdk.auth;

import io.github.thrivesdk.core.Deadline;
import io.github.thrivesdk.core.auth.Authorization;
import java.util.concurrent.CompletableFuture;

/** Where one client gets its tokens of one kind: a cache, which others may share, and the endpoint that fills it. */
record TokenSupply(TokenCache cache, TokenEndpoint endpoint) {
    CompletableFuture<Authorization> get(Deadline deadline) {
        return cache.get(endpoint, deadline);
    }
}
