package io.github.thrivesdk.auth;

import io.github.thrivesdk.core.Secret;
import io.github.thrivesdk.core.ThriveObserver;
import io.github.thrivesdk.core.TokenUse;
import io.github.thrivesdk.core.auth.AuthContext;
import io.github.thrivesdk.core.auth.Authorization;
import io.github.thrivesdk.core.error.ThriveTokenException;
import io.github.thrivesdk.core.http.Answer;
import io.github.thrivesdk.core.http.TransportException;
import io.github.thrivesdk.core.http.TransportException.Reached;
import io.github.thrivesdk.core.pipeline.RetryAfter;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks one token endpoint for a token with one set of scopes, once each time. */
final class TokenEndpoint {
    /** How long one request may take; callers have shorter limits of their own. */
    static final Duration TIMEOUT = Duration.ofSeconds(30);

    private static final Duration LONGEST_WAIT = Duration.ofDays(1);
    private static final Logger LOG = LoggerFactory.getLogger(TokenEndpoint.class);
    private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]{1,65536}");

    private final ClientCredentials credentials;
    private final AuthContext context;
    private final URI url;
    private final Set<String> scopes;
    private final TokenTrouble trouble;
    private final BooleanSupplier closed;

    TokenEndpoint(
            ClientCredentials credentials,
            AuthContext context,
            TokenUse use,
            Set<String> scopes,
            BooleanSupplier closed) {
        this.closed = closed;
        this.credentials = credentials;
        this.context = context;
        this.url = context.environment().tokenUrl(use, credentials.tenantId());
        this.scopes = scopes;
        this.trouble = new TokenTrouble(context.environment(), use, url, scopes);
    }

    /** Whether the client that lends its transport is closed. */
    boolean isClosed() {
        return closed.getAsBoolean();
    }

    URI url() {
        return url;
    }

    TokenTrouble trouble() {
        return trouble;
    }

    Set<String> scopes() {
        return scopes;
    }

    /** Whether this very thread is fetching the secret, and would wait for itself if it asked. */
    boolean isFetchingSecretHere() {
        return credentials.secretFetch().isFetchingHere();
    }

    /** Nothing came in time, be it the secret or the answer. */
    ThriveTokenException late(Duration waited) {
        return credentials.secretFetch().isFetching() ? TokenTrouble.secretLate(waited) : trouble.late(waited);
    }

    /** Asks for a token. A secret that was refused and has changed meanwhile is tried once more. */
    CompletableFuture<IssuedToken> request() {
        return new TokenInquiry(this, credentials.secretFetch(), context.time()).begin();
    }

    /** Sends one request. It throws nothing; what it fails with is a {@link ThriveTokenException}. */
    CompletableFuture<IssuedToken> send(Secret secret) {
        long started = context.time().nanoTime();
        return Futures.failingWith(
                sent(secret).handle((answer, failure) -> failure == null ? token(answer, started) : fail(failure)),
                failure -> failure instanceof ThriveTokenException ? failure : trouble.broken(failure));
    }

    /** What observers throw harms nothing. */
    void tell(Consumer<ThriveObserver> news) {
        try {
            news.accept(context.observer());
        } catch (Throwable e) {
            LOG.warn(
                    "The observer threw {} when told of a token request",
                    e.getClass().getName());
        }
    }

    private CompletableFuture<Answer> sent(Secret secret) {
        if (isClosed()) {
            return CompletableFuture.failedFuture(
                    new TransportException(Reached.NOT_SENT, "the client is closed", null));
        }
        try {
            return Objects.requireNonNull(
                    context.transport().send(TokenRequest.of(url, credentials, secret, scopes), TIMEOUT));
        } catch (Throwable broken) {
            return CompletableFuture.failedFuture(broken);
        }
    }

    private IssuedToken token(Answer answer, long started) {
        if (answer.status() < 200 || answer.status() > 299) {
            throw trouble.refused(answer, TokenAnswer.read(answer.body()), retryAfter(answer));
        }
        if (answer.bodyTruncated()) {
            throw trouble.cutOff(answer);
        }
        TokenAnswer fields = TokenAnswer.read(answer.body());
        if (fields == null) {
            throw trouble.malformed(answer, "its body is not a JSON object, or names a field twice");
        }
        if (fields.error != null) {
            throw trouble.refused(answer, fields, null);
        }
        if (fields.accessToken == null || !TOKEN.matcher(fields.accessToken).matches()) {
            throw trouble.malformed(answer, "its access_token is missing, too long, or holds what no header may hold");
        }
        if (fields.tokenType != null && !fields.tokenType.equalsIgnoreCase("Bearer")) {
            throw trouble.malformed(answer, "its token_type is not Bearer");
        }
        Set<String> granted = fields.scope == null ? scopes : Scopes.granted(fields.scope, scopes);
        Authorization authorization = Authorization.of(Secret.of("Bearer " + fields.accessToken), granted);
        return new IssuedToken(authorization, started, Lifetime.of(fields.expiresIn));
    }

    /** How long the endpoint asks to be left alone, if it does. */
    private @Nullable Duration retryAfter(Answer answer) {
        Duration told = answer.status() == 429 || answer.status() == 503 ? RetryAfter.of(answer, context.time()) : null;
        return told == null || told.compareTo(LONGEST_WAIT) < 0 ? told : LONGEST_WAIT;
    }

    private IssuedToken fail(Throwable failure) {
        Throwable cause = Futures.unwrap(failure);
        throw cause instanceof TransportException e ? trouble.unreachable(e) : trouble.broken(cause);
    }
}
