package io.github.thrivesdk.core.error;

import io.github.thrivesdk.core.http.Answer;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * The server answered with an error: it received the call and says that it did not do it.
 *
 * <p>What to do depends on {@link #statusCode()}; the subclasses name the ones that callers act on. A {@code 5xx} to
 * anything but a read is not of this kind but a {@link ThriveOutcomeUnknownException}.
 */
public sealed class ThriveApiException extends ThriveException
        permits ThriveApiException.BadRequest,
                ThriveApiException.Unauthorized,
                ThriveApiException.Forbidden,
                ThriveApiException.NotFound,
                ThriveApiException.Conflict,
                ThriveApiException.Unprocessable,
                ThriveApiException.RateLimited,
                ThriveApiException.RedirectRefused,
                ThriveApiException.ServerError {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient @Nullable Answer answer;
    private final transient ApiError error;

    ThriveApiException(String message, Answer answer, ApiError error, CallReport report) {
        super(message, null, report);
        this.answer = answer;
        this.error = error;
    }

    /**
     * The exception for an answer.
     *
     * @param message what happened and what to try, without any part of the body
     */
    public static ThriveApiException of(String message, Answer answer, ApiError error, CallReport report) {
        return switch (answer.status()) {
            case 400 -> new BadRequest(message, answer, error, report);
            case 401 -> new Unauthorized(message, answer, error, report);
            case 403 -> new Forbidden(message, answer, error, report);
            case 404 -> new NotFound(message, answer, error, report);
            case 409 -> new Conflict(message, answer, error, report);
            case 422 -> new Unprocessable(message, answer, error, report);
            case 429 -> new RateLimited(message, answer, error, report);
            case 300, 301, 302, 303, 304, 305, 307, 308 -> new RedirectRefused(message, answer, error, report);
            default ->
                answer.status() >= 500
                        ? new ServerError(message, answer, error, report)
                        : new ThriveApiException(message, answer, error, report);
        };
    }

    /** The HTTP status. */
    public int statusCode() {
        return answer == null ? 0 : answer.status();
    }

    /** What the error body says; its fields are null where it says nothing. */
    public ApiError error() {
        return error == null ? ApiError.UNREADABLE : error;
    }

    /** The answer as it came, body and headers included; null only after Java serialisation. */
    public @Nullable Answer answer() {
        return answer;
    }

    /** 400: the request is wrong. Do not repeat it; read {@link #error()}. */
    public static final class BadRequest extends ThriveApiException {
        @Serial
        private static final long serialVersionUID = 1L;

        BadRequest(String message, Answer answer, ApiError error, CallReport report) {
            super(message, answer, error, report);
        }
    }

    /** 401: the credentials were refused, also after a new token where that makes sense. Check them. */
    public static final class Unauthorized extends ThriveApiException {
        @Serial
        private static final long serialVersionUID = 1L;

        Unauthorized(String message, Answer answer, ApiError error, CallReport report) {
            super(message, answer, error, report);
        }
    }

    /** 403: the credentials are right and not enough. Ask for the scope that the message names. */
    public static final class Forbidden extends ThriveApiException {
        @Serial
        private static final long serialVersionUID = 1L;

        Forbidden(String message, Answer answer, ApiError error, CallReport report) {
            super(message, answer, error, report);
        }
    }

    /** 404: there is no such thing, as far as the server says. */
    public static final class NotFound extends ThriveApiException {
        @Serial
        private static final long serialVersionUID = 1L;

        NotFound(String message, Answer answer, ApiError error, CallReport report) {
            super(message, answer, error, report);
        }
    }

    /** 409: it clashes with what is there. */
    public static final class Conflict extends ThriveApiException {
        @Serial
        private static final long serialVersionUID = 1L;

        Conflict(String message, Answer answer, ApiError error, CallReport report) {
            super(message, answer, error, report);
        }
    }

    /** 422: well formed, and not acceptable. Read {@link #error()}. */
    public static final class Unprocessable extends ThriveApiException {
        @Serial
        private static final long serialVersionUID = 1L;

        Unprocessable(String message, Answer answer, ApiError error, CallReport report) {
            super(message, answer, error, report);
        }
    }

    /** 429: too many calls, also after the waits that the deadline allowed. Slow down. */
    public static final class RateLimited extends ThriveApiException {
        @Serial
        private static final long serialVersionUID = 1L;

        RateLimited(String message, Answer answer, ApiError error, CallReport report) {
            super(message, answer, error, report);
        }
    }

    /** 3xx: the server wants the call elsewhere. It was not sent there, and neither were the credentials. */
    public static final class RedirectRefused extends ThriveApiException {
        @Serial
        private static final long serialVersionUID = 1L;

        RedirectRefused(String message, Answer answer, ApiError error, CallReport report) {
            super(message, answer, error, report);
        }
    }

    /** 5xx to a read, also after repeats; or a 503 that says when to come back. Nothing was changed; try later. */
    public static final class ServerError extends ThriveApiException {
        @Serial
        private static final long serialVersionUID = 1L;

        ServerError(String message, Answer answer, ApiError error, CallReport report) {
            super(message, answer, error, report);
        }
    }
}
