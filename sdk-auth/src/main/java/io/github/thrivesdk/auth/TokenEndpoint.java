package io.github.thrivesdk.auth;

import io.github.thrivesdk.core.Secret;
import io.github.thrivesdk.core.ThriveObserver;
import io.github.thrivesdk.core.ThriveObserver.TokenRequestInfo;
import io.github.thrivesdk.core.TokenUse;
import io.github.thrivesdk.core.auth.AuthContext;
import io.github.thrivesdk.core.auth.Authorization;
import io.github.thrivesdk.core.error.ThriveException;
import io.github.thrivesdk.core.error.ThriveTokenException;
import io.github.thrivesdk.core.http.Answer;
import io.github.thrivesdk.core.http.TransportException;
import io.github.thrivesdk.core.pipeline.RetryAfter;
import java.net.URI;
import java.time.Duration;
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

    /**
     * Asks for a token. A secret that was refused and has changed meanwhile is tried once more. Observers hear of the
     * beginning on the thread that asks; a secret that may have to be waited for is fetched on another.
     */
    CompletableFuture<IssuedToken> request() {
        Asking asking = begin();
        if (!credentials.clientSecret().mayWait()) {
            return request(asking);
        }
        CompletableFuture<IssuedToken> outcome = new CompletableFuture<>();
        TokenThreads.run(() -> Futures.follow(outcome, request(asking)));
        return outcome;
    }

    private CompletableFuture<IssuedToken> request(Asking asking) {
        Secret secret;
        try {
            secret = credentials.clientSecret().get();
        } catch (IllegalArgumentException | IllegalStateException e) {
            return ended(asking, TokenTrouble.secretUnavailable(e, null));
        } catch (RuntimeException | Error e) {
            return ended(asking, trouble.broken(e));
        }
        return ask(asking, secret)
                .exceptionallyCompose(failure -> askAgainWithChangedSecret(secret, Futures.unwrap(failure)));
    }

    private CompletableFuture<IssuedToken> askAgainWithChangedSecret(Secret refused, Throwable failure) {
        if (failure instanceof ThriveTokenException e && e.reason() == ThriveTokenException.Reason.INVALID_CLIENT) {
            Secret changed = changed(refused);
            if (changed != null) {
                LOG.info("{} refused the client secret, which has changed meanwhile; asking with the new one", url);
                return ask(begin(), changed);
            }
        }
        return CompletableFuture.failedFuture(failure);
    }

    private @Nullable Secret changed(Secret refused) {
        credentials.clientSecret().refused();
        try {
            Secret now = credentials.clientSecret().get();
            return now.equals(refused) ? null : now;
        } catch (IllegalArgumentException | IllegalStateException e) {
            return null;
        }
    }

    private CompletableFuture<IssuedToken> ask(Asking asking, Secret secret) {
        long started = context.time().nanoTime();
        CompletableFuture<IssuedToken> asked =
                sent(secret).handle((answer, failure) -> failure == null ? token(answer, started) : fail(failure));
        return asked.whenComplete((token, failure) -> end(asking, thrive(failure)));
    }

    private Asking begin() {
        Asking asking =
                new Asking(new TokenRequestInfo(url, scopes), context.time().nanoTime());
        tell(observer -> observer.tokenRequestStarted(asking.request));
        return asking;
    }

    private void end(Asking asking, @Nullable ThriveException failure) {
        Duration took = Duration.ofNanos(context.time().nanoTime() - asking.begunAt);
        tell(observer -> observer.tokenRequestEnded(asking.request, took, failure));
    }

    private CompletableFuture<IssuedToken> ended(Asking asking, ThriveTokenException failure) {
        end(asking, failure);
        return CompletableFuture.failedFuture(failure);
    }

    private CompletableFuture<Answer> sent(Secret secret) {
        try {
            return context.transport().send(TokenRequest.of(url, credentials, secret, scopes), TIMEOUT);
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
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
            throw trouble.malformed(answer, "its body is not a JSON object");
        }
        if (fields.error != null) {
            throw trouble.refused(answer, fields, null);
        }
        if (fields.accessToken == null || !TOKEN.matcher(fields.accessToken).matches()) {
            throw trouble.malformed(answer, "its access_token is missing or holds what no header may hold");
        }
        if (fields.tokenType != null && !fields.tokenType.equalsIgnoreCase("Bearer")) {
            throw trouble.malformed(answer, "its token_type is not Bearer");
        }
        Set<String> granted = fields.scope == null ? scopes : Scopes.split(fields.scope);
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

    private void tell(Consumer<ThriveObserver> news) {
        try {
            news.accept(context.observer());
        } catch (RuntimeException e) {
            LOG.warn(
                    "The observer threw {} when told of a token request",
                    e.getClass().getName());
        }
    }

    private static @Nullable ThriveException thrive(@Nullable Throwable failure) {
        return failure != null && Futures.unwrap(failure) instanceof ThriveException e ? e : null;
    }

    /** A token request that observers know of. */
    private record Asking(TokenRequestInfo request, long begunAt) {}
}
