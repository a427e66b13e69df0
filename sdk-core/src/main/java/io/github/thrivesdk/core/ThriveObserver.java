package io.github.thrivesdk.core;

import io.github.thrivesdk.core.error.Attempt;
import io.github.thrivesdk.core.error.ThriveException;
import io.github.thrivesdk.core.spec.Operation;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Hears what a client does: calls, attempts and token requests. For metrics, audit trails and tests.
 *
 * <p>Nothing it is told holds a secret, a token, a body or a ref. Methods run on the thread that makes the progress, so
 * they must be quick; what they throw is logged and ignored. Implementations must be safe for use by many threads.
 */
public interface ThriveObserver {
    /** An observer that ignores everything. */
    ThriveObserver NONE = new ThriveObserver() {};

    /** A call begins. */
    default void callStarted(CallInfo call) {}

    /** One attempt is over: an answer of any status, or a failure. */
    default void attemptEnded(CallInfo call, Attempt attempt) {}

    /**
     * The call is over.
     *
     * @param failure what the caller gets to see, or null if the call succeeded
     */
    default void callEnded(CallInfo call, Duration took, @Nullable ThriveException failure) {}

    /** A token request begins. It serves every call that waits for the token, or none yet, if it is made beforehand. */
    default void tokenRequestStarted(TokenRequestInfo request) {}

    /**
     * A token request is over.
     *
     * @param failure why no token came, or null if one did
     */
    default void tokenRequestEnded(TokenRequestInfo request, Duration took, @Nullable ThriveException failure) {}

    /**
     * Which call this is about.
     *
     * @param operation what is called
     * @param requestId what joins log lines, exceptions and spans of this call
     */
    record CallInfo(Operation operation, String requestId) {}

    /**
     * Which token request this is about; start and end of one are told with the same instance.
     *
     * @param tokenUrl where it is sent
     * @param scopes what it asks for
     */
    record TokenRequestInfo(URI tokenUrl, Set<String> scopes) {
        /** Copies the scopes. */
        public TokenRequestInfo {
            scopes = Set.copyOf(scopes);
        }
    }
}
