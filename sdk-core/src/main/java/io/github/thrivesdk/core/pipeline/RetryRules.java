package io.github.thrivesdk.core.pipeline;

import io.github.thrivesdk.core.CallOptions.RetryChoice;
import io.github.thrivesdk.core.Timekeeper;
import io.github.thrivesdk.core.http.Answer;
import io.github.thrivesdk.core.http.TransportException;
import io.github.thrivesdk.core.spec.Operation;
import io.github.thrivesdk.core.spec.Repeat;
import java.time.Duration;

/** The table of what may be repeated. A pure function of the operation, the caller's choice and what came back. */
final class RetryRules {
    private final Timekeeper time;

    RetryRules(Timekeeper time) {
        this.time = time;
    }

    /** What an answer means. */
    Verdict of(Operation operation, RetryChoice choice, Answer answer) {
        int status = answer.status();
        if (status >= 200 && status < 300) {
            return new Verdict.Done(answer);
        }
        Verdict verdict = refused(operation, choice, answer);
        return choice == RetryChoice.NONE && verdict instanceof Verdict.Repeatable
                ? new Verdict.Final("repeats are switched off")
                : verdict;
    }

    /** What a failure of the transport means. */
    Verdict of(Operation operation, RetryChoice choice, TransportException failure) {
        if (choice == RetryChoice.NONE) {
            return new Verdict.Final("repeats are switched off");
        }
        return switch (failure.reached()) {
            case NOT_SENT -> new Verdict.Repeatable(null, "nothing was sent, so it may be sent again");
            case MAYBE_SERVER ->
                mayRepeatUnknown(operation, choice)
                        ? new Verdict.Repeatable(null, whyRepeatable(operation))
                        : new Verdict.Final("it may have been carried out, so it is not sent again");
            case BAD_ANSWER -> new Verdict.Final("an answer came, and it cannot be used");
        };
    }

    /** Whether an answer tells that the server acted, or that it did not; a {@code 5xx} usually does not, nor {@code 303}. */
    boolean saysWhetherItActed(Answer answer) {
        return (answer.status() < 500 && answer.status() != Outcomes.SEE_OTHER)
                || (answer.status() == 503 && RetryAfter.of(answer, time) != null);
    }

    private Verdict refused(Operation operation, RetryChoice choice, Answer answer) {
        int status = answer.status();
        Duration retryAfter = RetryAfter.of(answer, time);
        if (status == 429 || (status == 503 && retryAfter != null)) {
            return new Verdict.Repeatable(retryAfter, "the server did not do it, and takes it again later");
        }
        if (status >= 500) {
            return mayRepeatUnknown(operation, choice)
                    ? new Verdict.Repeatable(null, whyRepeatable(operation))
                    : new Verdict.Final("it may have been carried out, so it is not sent again");
        }
        return new Verdict.Final("the answer is final");
    }

    private static boolean mayRepeatUnknown(Operation operation, RetryChoice choice) {
        return operation.repeat() == Repeat.SAFE || choice == RetryChoice.EVEN_IF_OUTCOME_UNKNOWN;
    }

    private static String whyRepeatable(Operation operation) {
        return operation.repeat() == Repeat.SAFE
                ? "it only reads, so it may be sent again"
                : "the caller allows it to be sent again";
    }
}
