package io.github.thrivesdk.auth;

import io.github.thrivesdk.core.TokenUse;
import io.github.thrivesdk.core.auth.AuthContext;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** Asks for one token of each kind that the credentials are configured for, and says what came of it. */
final class TokenChecks {
    private final ClientCredentials credentials;
    private final AuthContext context;

    TokenChecks(ClientCredentials credentials, AuthContext context) {
        this.credentials = credentials;
        this.context = context;
    }

    CompletableFuture<List<TokenCheck>> run() {
        List<CompletableFuture<TokenCheck>> checks =
                Arrays.stream(TokenUse.values()).flatMap(this::checks).toList();
        return CompletableFuture.allOf(checks.toArray(CompletableFuture[]::new))
                .thenApply(done -> checks.stream().map(CompletableFuture::join).toList());
    }

    private Stream<CompletableFuture<TokenCheck>> checks(TokenUse use) {
        return credentials.scopes().sets(use, credentials.leastPrivilege()).stream()
                .map(scopes -> check(use, scopes));
    }

    private CompletableFuture<TokenCheck> check(TokenUse use, Set<String> scopes) {
        String what = "token for " + use + " with " + (scopes.isEmpty() ? "no scope named" : Scopes.join(scopes));
        return new TokenEndpoint(credentials, context, use, scopes, () -> false)
                .request()
                .handle((token, failure) -> failure == null
                        ? new TokenCheck(what, true, found(token))
                        : new TokenCheck(
                                what,
                                false,
                                String.valueOf(Futures.unwrap(failure).getMessage())));
    }

    private static String found(IssuedToken token) {
        String scopes = Scopes.join(token.authorization().scopes());
        return "came, lives " + token.lifetime().toSeconds() + " s" + (scopes.isEmpty() ? "" : ", holds " + scopes);
    }
}
