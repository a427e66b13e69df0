package io.github.thrivesdk.auth;

import io.github.thrivesdk.core.Deadline;
import io.github.thrivesdk.core.TokenUse;
import io.github.thrivesdk.core.auth.AuthContext;
import io.github.thrivesdk.core.auth.Authorization;
import io.github.thrivesdk.core.auth.Authorizer;
import io.github.thrivesdk.core.error.CallReport;
import io.github.thrivesdk.core.error.ThriveTokenException;
import io.github.thrivesdk.core.error.ThriveTokenException.Reason;
import io.github.thrivesdk.core.spec.Operation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** Gives each call the Bearer token of its use and scopes. */
final class TokenAuthorizer implements Authorizer {
    private static final int TOKENS_OF_ONE_CLIENT = 32;

    private final ClientCredentials credentials;
    private final AuthContext context;
    private final TokenPool pool;
    private final ScopeRule rule;
    private final Map<Kind, TokenSupply> supplies = new ConcurrentHashMap<>();
    private final Set<Kind> refused = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    TokenAuthorizer(ClientCredentials credentials, AuthContext context) {
        this.credentials = credentials;
        this.context = context;
        TokenPool shared = credentials.pool();
        this.pool = shared == null ? TokenPool.ofSize(TOKENS_OF_ONE_CLIENT) : shared;
        this.rule = new ScopeRule(credentials);
    }

    @Override
    public CompletableFuture<Authorization> authorize(Operation operation, Deadline deadline) {
        try {
            return Futures.failingWith(
                    first(rule.candidates(operation), operation, deadline), failure -> of(operation, failure));
        } catch (ThriveTokenException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    @Override
    public boolean rejected(Authorization used) {
        boolean replaceable = true;
        for (TokenSupply supply : supplies.values()) {
            replaceable &= supply.cache().drop(used);
        }
        return replaceable && !closed;
    }

    @Override
    public void close() {
        closed = true;
        supplies.clear();
    }

    /** A token with the first of the sets of scopes that the server grants. */
    private CompletableFuture<Authorization> first(
            List<Set<String>> candidates, Operation operation, Deadline deadline) {
        Kind kind = new Kind(operation.tokenUse(), candidates.get(0));
        List<Set<String>> others = candidates.subList(1, candidates.size());
        if (!others.isEmpty() && refused.contains(kind)) {
            return first(others, operation, deadline);
        }
        CompletableFuture<Authorization> token = supply(kind).get(deadline);
        if (token.isDone() && !token.isCompletedExceptionally()) {
            return granted(kind, others, operation, deadline, token.join());
        }
        return Futures.then(
                token,
                (authorization, failure) -> failure == null
                        ? granted(kind, others, operation, deadline, authorization)
                        : instead(kind, others, operation, deadline, failure));
    }

    private CompletableFuture<Authorization> granted(
            Kind kind, List<Set<String>> others, Operation operation, Deadline deadline, Authorization authorization) {
        if (!ScopeRule.suffices(operation, authorization.scopes())) {
            remember(kind, others);
            if (!others.isEmpty()) {
                return first(others, operation, deadline);
            }
        }
        rule.check(operation, authorization.scopes(), kind.scopes);
        return CompletableFuture.completedFuture(authorization);
    }

    private CompletableFuture<Authorization> instead(
            Kind kind, List<Set<String>> others, Operation operation, Deadline deadline, Throwable failure) {
        if (!isRefusalOfScope(failure)) {
            return CompletableFuture.failedFuture(failure);
        }
        remember(kind, others);
        return others.isEmpty() ? CompletableFuture.failedFuture(failure) : first(others, operation, deadline);
    }

    /** If nothing at all is granted, the next call tries everything again: somebody may have granted it by then. */
    private void remember(Kind kind, List<Set<String>> others) {
        if (others.isEmpty()) {
            refused.clear();
        } else {
            refused.add(kind);
        }
    }

    private TokenSupply supply(Kind kind) {
        TokenSupply known = supplies.get(kind);
        return known == null ? supplies.computeIfAbsent(kind, this::open) : known;
    }

    private TokenSupply open(Kind kind) {
        TokenEndpoint endpoint = new TokenEndpoint(credentials, context, kind.use, kind.scopes, () -> closed);
        TokenPool.Key key = new TokenPool.Key(
                endpoint.url(), credentials.clientId(), credentials.clientSecret(), kind.scopes, context.time());
        return new TokenSupply(pool.cache(key), endpoint);
    }

    /** Many calls may wait for one token; each fails with an exception of its own. */
    private static Throwable of(Operation operation, Throwable failure) {
        return failure instanceof ThriveTokenException e && e.operation() == null
                ? e.forCall(CallReport.unsent(operation))
                : failure;
    }

    private static boolean isRefusalOfScope(Throwable failure) {
        return failure instanceof ThriveTokenException e && e.reason() == Reason.INVALID_SCOPE;
    }

    private record Kind(TokenUse use, Set<String> scopes) {}
}
