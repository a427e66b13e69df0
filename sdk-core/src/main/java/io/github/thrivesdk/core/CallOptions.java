package io.github.thrivesdk.core;

import io.github.thrivesdk.core.http.Answer;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How single calls differ from the client's settings. Immutable and reusable; what is not set stays as the client has
 * it.
 */
public final class CallOptions {
    private static final CallOptions DEFAULTS = builder().build();

    private final @Nullable Duration timeout;
    private final Map<String, String> headers;
    private final RetryChoice retry;
    private final @Nullable String requestId;
    private final Consumer<Answer> onAnswer;

    /** What may be repeated. */
    public enum RetryChoice {
        /** As the client is configured. */
        AS_CLIENT,

        /** Nothing: every request is sent once at the most, and a rejected token is not replaced. */
        NONE,

        /** Also what may already have reached the server. A delete may then be carried out twice. */
        EVEN_IF_OUTCOME_UNKNOWN
    }

    private CallOptions(Builder builder) {
        this.timeout = builder.timeout;
        this.headers = Map.copyOf(builder.headers);
        this.retry = builder.retry;
        this.requestId = builder.requestId;
        this.onAnswer = builder.onAnswer;
    }

    /** Options that change nothing. */
    public static CallOptions defaults() {
        return DEFAULTS;
    }

    /** Starts with options that change nothing. */
    public static Builder builder() {
        return new Builder();
    }

    /** How long a call may take in all, or null for the client's own limit. */
    public @Nullable Duration timeout() {
        return timeout;
    }

    /** Headers to add. */
    public Map<String, String> headers() {
        return headers;
    }

    /** What may be repeated. */
    public RetryChoice retry() {
        return retry;
    }

    /** The request id to send, or null to have one made. */
    public @Nullable String requestId() {
        return requestId;
    }

    /** Who is shown the raw answer of each call before it is read. */
    public Consumer<Answer> onAnswer() {
        return onAnswer;
    }

    /** Collects options. */
    public static final class Builder {
        private @Nullable Duration timeout;
        private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        private RetryChoice retry = RetryChoice.AS_CLIENT;
        private @Nullable String requestId;
        private Consumer<Answer> onAnswer = answer -> {};

        private Builder() {}

        /**
         * Limits how long a call may take in all: token, waits, repeats and the body of the answer included.
         *
         * @throws IllegalArgumentException if it is not positive
         */
        public Builder timeout(Duration timeout) {
            if (timeout.isZero() || timeout.isNegative()) {
                throw new IllegalArgumentException("timeout must be positive, but is " + timeout);
            }
            this.timeout = timeout;
            return this;
        }

        /**
         * Adds a header. It takes the place of one of the same name that the client or the operation sets.
         *
         * @throws IllegalArgumentException if HTTP does not allow it, or if the SDK sets it itself, as it does with
         *     {@code Authorization}, {@code Host} and {@code Content-Length}
         */
        public Builder header(String name, String value) {
            headers.put(HeaderRules.checkName(name), HeaderRules.checkValue(name, value));
            return this;
        }

        /** Sends every request once at the most, and does not replace a rejected token. */
        public Builder noRetry() {
            this.retry = RetryChoice.NONE;
            return this;
        }

        /**
         * Repeats even what may already have reached the server. Only for operations of which a second execution does
         * no harm in your tenant.
         */
        public Builder retryEvenIfOutcomeUnknown() {
            this.retry = RetryChoice.EVEN_IF_OUTCOME_UNKNOWN;
            return this;
        }

        /**
         * Sends this request id instead of a new one.
         *
         * @throws IllegalArgumentException if it cannot stand in a header
         */
        public Builder requestId(String requestId) {
            this.requestId = HeaderRules.checkValue("X-Request-Id", requestId);
            return this;
        }

        /**
         * Shows the raw answer of each call, of any status, before it is read. What the consumer throws is logged and
         * ignored: it cannot undo what the server did.
         */
        public Builder onAnswer(Consumer<Answer> onAnswer) {
            this.onAnswer = onAnswer;
            return this;
        }

        /** The options collected so far. */
        public CallOptions build() {
            return new CallOptions(this);
        }
    }
}
