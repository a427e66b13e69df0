package io.github.thrivesdk.core.pipeline;

import io.github.thrivesdk.core.ThriveObserver;
import io.github.thrivesdk.core.error.Attempt;
import io.github.thrivesdk.core.error.ThriveException;
import io.github.thrivesdk.core.error.ThriveTokenException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs calls: at DEBUG each attempt and each call, at INFO each repeat and each failure. Only what is known to be
 * harmless is logged: operation, path template, status, times and request id; never a ref, a header or a body.
 */
final class LoggingObserver implements ThriveObserver {
    private static final Logger LOG = LoggerFactory.getLogger("io.github.thrivesdk");

    @Override
    public void attemptEnded(CallInfo call, Attempt attempt) {
        if (attempt.pause() == null) {
            LOG.debug(
                    "{} attempt {}: {} in {} ms [request id {}]",
                    call.operation(),
                    attempt.number(),
                    attempt.result(),
                    attempt.took().toMillis(),
                    call.requestId());
        } else {
            LOG.info(
                    "{} attempt {}: {}; {}, again in {} ms [request id {}]",
                    call.operation(),
                    attempt.number(),
                    attempt.result(),
                    attempt.next(),
                    attempt.pause().toMillis(),
                    call.requestId());
        }
    }

    @Override
    public void callEnded(CallInfo call, Duration took, @Nullable ThriveException failure) {
        if (failure == null) {
            LOG.debug("{} done in {} ms [request id {}]", call.operation(), took.toMillis(), call.requestId());
        } else {
            LOG.info("{}: {}", failure.getClass().getSimpleName(), text(call, failure));
        }
    }

    /** The message, which tells of no call if the failure is one of the token endpoint. */
    private static String text(CallInfo call, ThriveException failure) {
        return failure instanceof ThriveTokenException
                ? call.operation() + " was not sent [request id " + call.requestId() + "]. " + failure.getMessage()
                : String.valueOf(failure.getMessage());
    }

    @Override
    public void tokenRequestEnded(TokenRequestInfo request, Duration took, @Nullable ThriveException failure) {
        if (failure == null) {
            LOG.debug("New access token from {} in {} ms", request.tokenUrl().getHost(), took.toMillis());
        } else {
            LOG.info("{}", failure.getMessage());
        }
    }
}
