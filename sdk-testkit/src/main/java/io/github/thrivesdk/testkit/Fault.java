package io.github.thrivesdk.testkit;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A way in which the simulator fails instead of answering. Immutable. */
public final class Fault {
    private final ResponseDefinition response;
    private final boolean carriedOut;

    private Fault(ResponseDefinitionBuilder response, boolean carriedOut) {
        this.response = response.build();
        this.carriedOut = carriedOut;
    }

    /** An error status with a body that is no JSON, as gateways give it. The request is not carried out. */
    public static Fault status(int status) {
        return status(status, null);
    }

    /**
     * An error status that says when to come back. The request is not carried out.
     *
     * @param retryAfter the value of {@code Retry-After}: seconds, a date or nonsense; null for none
     */
    public static Fault status(int status, @Nullable String retryAfter) {
        ResponseDefinitionBuilder response = new ResponseDefinitionBuilder()
                .withStatus(status)
                .withHeader("Content-Type", "text/html")
                .withBody("<html><body>" + status + "</body></html>");
        return new Fault(retryAfter == null ? response : response.withHeader("Retry-After", retryAfter), false);
    }

    /** The request is not carried out, and the connection is reset. */
    public static Fault requestLost() {
        return new Fault(reset(), false);
    }

    /** The request <em>is</em> carried out, and the connection is reset before the answer: the caller cannot know. */
    public static Fault answerLost() {
        return new Fault(reset(), true);
    }

    /** The request is not carried out, and the answer is garbage. */
    public static Fault garbage() {
        return new Fault(
                new ResponseDefinitionBuilder()
                        .withFault(com.github.tomakehurst.wiremock.http.Fault.RANDOM_DATA_THEN_CLOSE),
                false);
    }

    /** The request is not carried out, and 504 comes after that time. */
    public static Fault slow(Duration delay) {
        return new Fault(
                new ResponseDefinitionBuilder().withStatus(504).withFixedDelay(Math.toIntExact(delay.toMillis())),
                false);
    }

    /** This fault's response, after the request was carried out if it is to be. */
    @SuppressWarnings("ReturnValueIgnored") // Its effect is wanted; its answer is what gets lost.
    ResponseDefinition insteadOf(Supplier<ResponseDefinition> answer) {
        if (carriedOut) {
            answer.get();
        }
        return response;
    }

    private static ResponseDefinitionBuilder reset() {
        return new ResponseDefinitionBuilder()
                .withFault(com.github.tomakehurst.wiremock.http.Fault.CONNECTION_RESET_BY_PEER);
    }
}
