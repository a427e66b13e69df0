package io.github.thrivesdk.testkit;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A way in which the simulator fails instead of answering. Immutable.
 *
 * <p>{@code simulator.failNext(Fault.none(), Fault.none(), Fault.answerLost())} fails the third request.
 */
public final class Fault {
    private final UnaryOperator<Supplier<ResponseDefinition>> instead;

    private Fault(UnaryOperator<Supplier<ResponseDefinition>> instead) {
        this.instead = instead;
    }

    /** No fault: the request is answered as ever. It stands before the fault of a later one. */
    public static Fault none() {
        return new Fault(answer -> answer);
    }

    /** The request is carried out, and its answer comes after that time. */
    public static Fault late(Duration delay) {
        int millis = Math.toIntExact(delay.toMillis());
        return new Fault(answer -> () -> ResponseDefinitionBuilder.like(answer.get())
                .withFixedDelay(millis)
                .build());
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
        return refused(retryAfter == null ? response : response.withHeader("Retry-After", retryAfter));
    }

    /** The request is not carried out, and the connection is reset. */
    public static Fault requestLost() {
        return refused(reset());
    }

    /** The request <em>is</em> carried out, and the connection is reset before the answer: the caller cannot know. */
    @SuppressWarnings("ReturnValueIgnored") // Its effect is wanted; its answer is what gets lost.
    public static Fault answerLost() {
        ResponseDefinition lost = reset().build();
        return new Fault(answer -> () -> {
            answer.get();
            return lost;
        });
    }

    /** The request is not carried out, and the answer is garbage. */
    public static Fault garbage() {
        return refused(new ResponseDefinitionBuilder()
                .withFault(com.github.tomakehurst.wiremock.http.Fault.RANDOM_DATA_THEN_CLOSE));
    }

    /** The request is not carried out, and 504 comes after that time. */
    public static Fault slow(Duration delay) {
        return refused(
                new ResponseDefinitionBuilder().withStatus(504).withFixedDelay(Math.toIntExact(delay.toMillis())));
    }

    /** What comes instead of the answer, or the answer itself. */
    ResponseDefinition insteadOf(Supplier<ResponseDefinition> answer) {
        return instead.apply(answer).get();
    }

    private static Fault refused(ResponseDefinitionBuilder builder) {
        ResponseDefinition response = builder.build();
        return new Fault(answer -> () -> response);
    }

    private static ResponseDefinitionBuilder reset() {
        return new ResponseDefinitionBuilder()
                .withFault(com.github.tomakehurst.wiremock.http.Fault.CONNECTION_RESET_BY_PEER);
    }
}
