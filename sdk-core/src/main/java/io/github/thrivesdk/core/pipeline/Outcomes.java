package io.github.thrivesdk.core.pipeline;

import io.github.thrivesdk.core.auth.Authorization;
import io.github.thrivesdk.core.error.ThriveApiException;
import io.github.thrivesdk.core.error.ThriveException;
import io.github.thrivesdk.core.error.ThriveNotSentException;
import io.github.thrivesdk.core.error.ThriveOutcomeUnknownException;
import io.github.thrivesdk.core.http.Answer;
import io.github.thrivesdk.core.http.TransportException;
import io.github.thrivesdk.core.spec.Operation;
import io.github.thrivesdk.core.spec.Repeat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says what a call that did not succeed means to its caller. Messages hold no part of an answer. */
final class Outcomes {
    /** "See Other" tells that there is something to see, not what (RFC 9110 section 15.4.4). */
    static final int SEE_OTHER = 303;

    private final ErrorReader errors;

    Outcomes(ErrorReader errors) {
        this.errors = errors;
    }

    /** The server answered with something other than success. */
    ThriveException refused(Exchange exchange, Answer answer, String why) {
        boolean saysNothing = answer.status() >= 500 && exchange.mayHaveBeenDone();
        if (saysNothing && exchange.operation().repeat() != Repeat.SAFE) {
            return new ThriveOutcomeUnknownException(
                    ThriveOutcomeUnknownException.Reason.SERVER_ERROR,
                    exchange.operation() + ": the server failed with " + answer.status()
                            + ", which does not say whether it was done; " + why + advice(exchange),
                    answer,
                    null,
                    exchange.report());
        }
        if (answer.status() == SEE_OTHER && exchange.operation().repeat() != Repeat.SAFE) {
            return new ThriveOutcomeUnknownException(
                    ThriveOutcomeUnknownException.Reason.UNUSABLE_ANSWER,
                    exchange.operation() + ": the server answered 303, to look elsewhere for what came of it; " + why
                            + advice(exchange),
                    answer,
                    null,
                    exchange.report());
        }
        String refusal = "was refused with status " + answer.status();
        if (isOpen(exchange)) {
            return open(exchange, refusal, answer, null);
        }
        return ThriveApiException.of(
                exchange.operation() + " " + refusal + hint(exchange, answer) + "; " + why + trace(exchange),
                answer,
                errors.read(answer),
                exchange.report());
    }

    /** The transport failed. */
    ThriveException broken(Exchange exchange, @Nullable Throwable failure, String why) {
        String what = failure instanceof TransportException ? failure.getMessage() : "no answer";
        if (!exchange.mayHaveBeenDone()) {
            return new ThriveNotSentException(
                    exchange.deadline().passed()
                            ? ThriveNotSentException.Reason.DEADLINE
                            : ThriveNotSentException.Reason.NO_CONNECTION,
                    exchange.operation() + " was not sent: " + what + "; " + why + trace(exchange),
                    failure,
                    exchange.report());
        }
        return new ThriveOutcomeUnknownException(
                reason(exchange, failure),
                exchange.operation() + " was sent and its outcome is unknown: " + what + "; " + why + advice(exchange),
                null,
                failure,
                exchange.report());
    }

    /** The total time is used up. */
    ThriveException late(Exchange exchange) {
        if (exchange.mayHaveBeenDone()) {
            return new ThriveOutcomeUnknownException(
                    ThriveOutcomeUnknownException.Reason.DEADLINE,
                    exchange.operation() + " was sent and its outcome is unknown: the total time was used up while"
                            + " waiting for the answer" + advice(exchange),
                    null,
                    null,
                    exchange.report());
        }
        return new ThriveNotSentException(
                ThriveNotSentException.Reason.DEADLINE,
                exchange.operation() + " was not carried out: the total time was used up "
                        + (exchange.isAwaitingCredentials()
                                ? "while waiting for an access token"
                                : "before it could be sent")
                        + trace(exchange),
                null,
                exchange.report());
    }

    /** Nobody waits for it any more: the thread was interrupted, the call cancelled or the client closed. */
    ThriveException abandoned(Exchange exchange, @Nullable Throwable cause) {
        if (exchange.deadline().passed()) {
            return late(exchange);
        }
        if (exchange.mayHaveBeenDone()) {
            return new ThriveOutcomeUnknownException(
                    ThriveOutcomeUnknownException.Reason.CANCELLED,
                    exchange.operation() + " was sent and its outcome is unknown: the call was given up while waiting"
                            + " for the answer" + advice(exchange),
                    null,
                    cause,
                    exchange.report());
        }
        return new ThriveNotSentException(
                ThriveNotSentException.Reason.CANCELLED,
                exchange.operation() + " was not carried out: the call was given up before it was sent"
                        + trace(exchange),
                cause,
                exchange.report());
    }

    /** A 2xx came whose body cannot be used. */
    ThriveException unusable(Exchange exchange, Answer answer, String what, @Nullable Throwable cause) {
        return new ThriveOutcomeUnknownException(
                ThriveOutcomeUnknownException.Reason.UNUSABLE_ANSWER,
                exchange.operation() + " was answered with status " + answer.status() + ", but " + what
                        + advice(exchange),
                answer,
                cause,
                exchange.report());
    }

    /** A 2xx came whose body says that it was not done. */
    ThriveException notSuccess(Exchange exchange, Answer answer) {
        if (isOpen(exchange)) {
            return open(exchange, "was answered that it was not done", answer, null);
        }
        return ThriveApiException.of(
                exchange.operation() + " was answered with status " + answer.status() + " and \""
                        + exchange.operation().successField() + "\": false: it was not done" + trace(exchange),
                answer,
                errors.read(answer),
                exchange.report());
    }

    /** An attempt could not be made, for want of a token say. */
    ThriveException notAttempted(Exchange exchange, ThriveException failure) {
        return isOpen(exchange) ? open(exchange, "could not be sent", null, failure) : failure;
    }

    /** Whether an attempt before the latest one may have changed something. */
    private static boolean isOpen(Exchange exchange) {
        return exchange.lostAnAttempt() && exchange.operation().repeat() != Repeat.SAFE;
    }

    /** What came of the latest attempt says nothing about the one before, whose answer was lost. */
    private static ThriveException open(
            Exchange exchange, String what, @Nullable Answer answer, @Nullable Throwable cause) {
        return new ThriveOutcomeUnknownException(
                ThriveOutcomeUnknownException.Reason.EARLIER_ATTEMPT,
                exchange.operation() + " was sent more than once: the last attempt " + what
                        + ", but the answer to an earlier one was lost, which may have been carried out"
                        + advice(exchange),
                answer,
                cause,
                exchange.report());
    }

    private static ThriveOutcomeUnknownException.Reason reason(Exchange exchange, @Nullable Throwable failure) {
        if (failure instanceof TransportException told && told.reached() == TransportException.Reached.BAD_ANSWER) {
            return ThriveOutcomeUnknownException.Reason.UNUSABLE_ANSWER;
        }
        return exchange.deadline().passed()
                ? ThriveOutcomeUnknownException.Reason.DEADLINE
                : ThriveOutcomeUnknownException.Reason.CONNECTION_LOST;
    }

    private static String hint(Exchange exchange, Answer answer) {
        return switch (answer.status()) {
            case 401 ->
                ": check the credentials, and that they belong to this environment"
                        + Challenge.of(answer).mismatch(exchange.authorization());
            case 403 -> ": " + scopes(exchange, answer);
            case 404 -> ": there is no such thing, as far as the server says";
            default -> answer.status() / 100 == 3 ? ": redirects are never followed" : "";
        };
    }

    private static String scopes(Exchange exchange, Answer answer) {
        String needed = needed(exchange.operation(), Challenge.of(answer).scopes());
        if (needed.isEmpty()) {
            return "the credentials do not suffice";
        }
        Authorization used = exchange.authorization();
        Set<String> held = used == null ? Set.of() : used.scopes();
        return "it takes the scope " + needed
                + (held.isEmpty() ? "" : ", and the token has " + String.join(" ", new TreeSet<>(held)));
    }

    /** The server knows best; if it does not say, the document may. */
    private static String needed(Operation operation, List<String> saidByServer) {
        if (!saidByServer.isEmpty()) {
            return String.join(" and ", saidByServer) + " (says the server)";
        }
        String documented = operation.scopeAlternatives().stream()
                .map(scopes -> String.join(" and ", scopes))
                .collect(Collectors.joining(" or "));
        return documented + (operation.scopesInferred() ? " (inferred)" : "");
    }

    private static String advice(Exchange exchange) {
        String advice = exchange.operation().repeat() == Repeat.SAFE
                ? "; it only reads, so try again"
                : "; look whether it was done before you send it again";
        return advice + trace(exchange);
    }

    private static String trace(Exchange exchange) {
        int attempts = exchange.nextAttempt() - 1;
        return " [request id " + exchange.info().requestId() + (attempts > 1 ? ", " + attempts + " attempts]" : "]");
    }
}
