package io.github.thrivesdk.auth;

import io.github.thrivesdk.core.ThriveEnvironment;
import io.github.thrivesdk.core.TokenUse;
import io.github.thrivesdk.core.error.CallReport;
import io.github.thrivesdk.core.error.ThriveTokenException;
import io.github.thrivesdk.core.error.ThriveTokenException.Reason;
import io.github.thrivesdk.core.http.Answer;
import io.github.thrivesdk.core.http.TransportException;
import io.github.thrivesdk.core.http.TransportException.Reached;
import io.github.thrivesdk.core.spec.Operation;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Why there is no token, in words that help: what happened, where, in which environment, and the likely cures. Nothing
 * of the server's answer is repeated but its status and an error code that RFC 6749 defines.
 */
final class TokenTrouble {
    private static final int LARGER_THAN_ANY_TOKEN = 1 << 20;
    private static final Set<String> CODES = Set.of(
            "access_denied",
            "invalid_client",
            "invalid_grant",
            "invalid_request",
            "invalid_scope",
            "server_error",
            "temporarily_unavailable",
            "unauthorized_client",
            "unsupported_grant_type");

    private final ThriveEnvironment environment;
    private final TokenUse use;
    private final URI url;
    private final Set<String> scopes;

    TokenTrouble(ThriveEnvironment environment, TokenUse use, URI url, Set<String> scopes) {
        this.environment = environment;
        this.use = use;
        this.url = url;
        this.scopes = scopes;
    }

    /** The endpoint answered, and its answer holds no token. */
    ThriveTokenException refused(Answer answer, @Nullable TokenAnswer fields, @Nullable Duration retryAfter) {
        int status = answer.status();
        String code = known(fields == null ? null : fields.error);
        Reason reason = reason(status, code);
        return failure(
                reason,
                status,
                code,
                status + (code == null ? "" : " " + code) + ": " + cure(reason, status, code, retryAfter),
                retryAfter,
                null);
    }

    /** The endpoint answered with something that is no token response. */
    ThriveTokenException malformed(Answer answer, String fault) {
        return failure(
                Reason.MALFORMED_ANSWER,
                answer.status(),
                null,
                answer.status() + ", and " + fault + ". Is there a proxy or a login page in between?",
                null,
                null);
    }

    /** The endpoint's answer came in part only: it broke off, or is larger than anyone would read. */
    ThriveTokenException cutOff(Answer answer) {
        return answer.bodyLength() < LARGER_THAN_ANY_TOKEN
                ? unreachable(new TransportException(Reached.MAYBE_SERVER, "the answer broke off", null))
                : malformed(answer, "its body is larger than any token response");
    }

    /** The endpoint could not be asked. */
    ThriveTokenException unreachable(TransportException cause) {
        String how = cause.reached() == Reached.NOT_SENT ? "no connection came about" : "no complete answer came back";
        return failure(
                Reason.UNAVAILABLE,
                0,
                null,
                "nothing: " + how + " (" + cause.getMessage() + "). Try later; check network and proxy",
                null,
                cause);
    }

    /** The endpoint did not answer in time. */
    ThriveTokenException late(Duration waited) {
        return failure(
                Reason.UNAVAILABLE, 0, null, "nothing within " + waited.toMillis() + " ms. Try later", null, null);
    }

    /** The transport broke its contract. */
    ThriveTokenException broken(Throwable cause) {
        return failure(
                Reason.UNAVAILABLE,
                0,
                null,
                "nothing: the transport failed with " + cause.getClass().getSimpleName(),
                null,
                null);
    }

    /** The supplier of the secret makes a call that needs the secret. */
    ThriveTokenException neededForItself() {
        return unread(
                "the supplier of the client secret makes a call that needs a token of the same credentials. Give it"
                        + " other credentials, or none",
                CallReport.NONE);
    }

    /** The source of the secret did not give it in time. */
    static ThriveTokenException secretLate(Duration waited) {
        return unread("the client secret did not come within " + waited.toMillis() + " ms", CallReport.NONE);
    }

    /** The credentials could not be read, so nothing was asked. */
    static ThriveTokenException secretUnavailable(@Nullable Throwable fault) {
        return unread(said(fault), CallReport.NONE);
    }

    /** The credentials for a call could not be read. */
    static ThriveTokenException secretUnavailable(RuntimeException fault, Operation operation) {
        return unread(said(fault), CallReport.unsent(operation));
    }

    /** Only what the SDK itself throws is sure not to hold the secret. */
    private static String said(@Nullable Throwable fault) {
        return fault instanceof IllegalArgumentException || fault instanceof SecretUnavailable
                ? String.valueOf(fault.getMessage())
                : "reading the secret failed with "
                        + (fault == null ? "nothing" : fault.getClass().getSimpleName());
    }

    private static ThriveTokenException unread(String why, CallReport report) {
        return new ThriveTokenException(Reason.UNAVAILABLE, "No credentials: " + why, null, 0, null, null, report);
    }

    private static @Nullable String known(@Nullable String code) {
        return code != null && CODES.contains(code) ? code : null;
    }

    private static Reason reason(int status, @Nullable String code) {
        if (status == 429 || status >= 500) {
            return Reason.UNAVAILABLE;
        }
        if (code == null) {
            return switch (status) {
                case 401 -> Reason.INVALID_CLIENT;
                case 404 -> Reason.UNKNOWN_TENANT;
                default -> Reason.REFUSED;
            };
        }
        return switch (code) {
            case "invalid_client" -> Reason.INVALID_CLIENT;
            case "invalid_scope" -> Reason.INVALID_SCOPE;
            case "server_error", "temporarily_unavailable" -> Reason.UNAVAILABLE;
            // Some servers answer so to a wrong secret.
            case "unauthorized_client" -> status == 401 ? Reason.INVALID_CLIENT : Reason.REFUSED;
            default -> Reason.REFUSED;
        };
    }

    private String cure(Reason reason, int status, @Nullable String code, @Nullable Duration retryAfter) {
        return switch (reason) {
            case INVALID_CLIENT ->
                "the client id or secret is wrong, expired, or issued for another environment or tenant. Staging and"
                        + " production have credentials of their own; check which ones these are";
            case INVALID_SCOPE ->
                "the client is not granted " + (scopes.isEmpty() ? "the default scopes" : Scopes.join(scopes))
                        + ", or this endpoint does not give it. For " + use + " it gives "
                        + Scopes.join(Scopes.known(use))
                        + "; ask for less with scopes(...) or THRIVE_SCOPES, or have the scope granted";
            case UNKNOWN_TENANT ->
                "nothing is served there, most likely because the tenant id is not of this environment. Every"
                        + " environment and every domain has a tenant id of its own";
            case UNAVAILABLE ->
                (status == 429 ? "too many token requests" : "the token endpoint fails")
                        + (retryAfter == null ? "" : "; it asks to wait " + seconds(retryAfter) + " s")
                        + (status == 429 ? ". Try later, and use one client for all calls" : ". Try later");
            default -> otherCure(status, code);
        };
    }

    private static long seconds(Duration wait) {
        return wait.plusMillis(999).toSeconds();
    }

    private static String otherCure(int status, @Nullable String code) {
        if (status >= 300 && status < 400) {
            return "a redirect, which was not followed so that the credentials stay here. Check the environment";
        }
        if ("unauthorized_client".equals(code) || "unsupported_grant_type".equals(code)) {
            return "the client may not use the client credentials grant. Have it enabled for this client";
        }
        if ("invalid_request".equals(code)) {
            return "the request was not understood. If the server wants the secret in the body, set secretInBody()";
        }
        return "the request was refused. Is a proxy or firewall in between?";
    }

    private ThriveTokenException failure(
            Reason reason,
            int status,
            @Nullable String code,
            String answer,
            @Nullable Duration retryAfter,
            @Nullable Throwable cause) {
        return new ThriveTokenException(
                reason,
                "No access token: " + url + " (" + environment.name() + ") answered " + answer,
                url,
                status,
                code,
                retryAfter,
                cause,
                CallReport.NONE);
    }
}
