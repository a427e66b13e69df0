package io.github.thrivesdk.core.error;

import java.io.Serial;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** No access token could be had, so the call was not sent. {@link #reason()} says what to do. */
public final class ThriveTokenException extends ThriveException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Why there is no token. */
    public enum Reason {
        /** The token endpoint does not know the client, or the secret is wrong, or for another environment. */
        INVALID_CLIENT,

        /** The scopes asked for are not granted to this client, or not to be had at this endpoint. */
        INVALID_SCOPE,

        /** The token endpoint does not know the tenant. */
        UNKNOWN_TENANT,

        /** The token endpoint refused for another reason, see {@link #oauthError()}. */
        REFUSED,

        /** The token endpoint could not be reached, or did not answer in time, or failed. Try later. */
        UNAVAILABLE,

        /** The token endpoint answered something that is no token response. */
        MALFORMED_ANSWER,

        /** The token at hand does not hold a scope that the operation needs. */
        MISSING_SCOPE
    }

    private final Reason reason;
    private final transient @Nullable URI tokenUrl;
    private final int statusCode;
    private final @Nullable String oauthError;
    private final @Nullable Duration retryAfter;

    /**
     * Creates the failure.
     *
     * @param message what happened and the likely cures, without any secret or any part of the answer
     * @param tokenUrl the token endpoint, or null if none was asked
     * @param statusCode its HTTP status, or 0 if it gave none
     * @param oauthError the {@code error} code it named (RFC 6749 section 5.2), or null
     */
    public ThriveTokenException(
            Reason reason,
            String message,
            @Nullable URI tokenUrl,
            int statusCode,
            @Nullable String oauthError,
            @Nullable Throwable cause,
            CallReport report) {
        this(reason, message, tokenUrl, statusCode, oauthError, null, cause, report);
    }

    /**
     * Creates the failure of an endpoint that said when to come back.
     *
     * @param message what happened and the likely cures, without any secret or any part of the answer
     * @param tokenUrl the token endpoint, or null if none was asked
     * @param statusCode its HTTP status, or 0 if it gave none
     * @param oauthError the {@code error} code it named (RFC 6749 section 5.2), or null
     * @param retryAfter how long it asked to wait, or null if it did not
     */
    public ThriveTokenException(
            Reason reason,
            String message,
            @Nullable URI tokenUrl,
            int statusCode,
            @Nullable String oauthError,
            @Nullable Duration retryAfter,
            @Nullable Throwable cause,
            CallReport report) {
        super(message, cause, report);
        this.reason = reason;
        this.tokenUrl = tokenUrl;
        this.statusCode = statusCode;
        this.oauthError = oauthError;
        this.retryAfter = retryAfter;
    }

    /** Why there is no token. */
    public Reason reason() {
        return reason;
    }

    /** The token endpoint, or null if none was asked. */
    public @Nullable URI tokenUrl() {
        return tokenUrl;
    }

    /** The HTTP status of the token endpoint, or 0 if it gave none. */
    public int statusCode() {
        return statusCode;
    }

    /** The {@code error} code of the token endpoint (RFC 6749 section 5.2), or null. */
    public @Nullable String oauthError() {
        return oauthError;
    }

    /** How long the token endpoint asked to wait before the next request, or null if it did not. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }

    /** The same failure as the caller of one operation sees it. */
    public ThriveTokenException forCall(CallReport call) {
        return new ThriveTokenException(
                reason, String.valueOf(getMessage()), tokenUrl, statusCode, oauthError, retryAfter, getCause(), call);
    }
}
