package io.github.thrivesdk.core.pipeline;

import static io.github.thrivesdk.core.pipeline.FaultServer.answer;
import static io.github.thrivesdk.core.pipeline.FaultServer.drop;
import static io.github.thrivesdk.core.pipeline.FaultServer.writeThenDrop;
import static io.github.thrivesdk.core.pipeline.FaultServer.writeThenLinger;
import static io.github.thrivesdk.core.pipeline.FaultServer.writeThenReset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.thrivesdk.core.Timekeeper;
import io.github.thrivesdk.core.call.Body;
import io.github.thrivesdk.core.call.Call;
import io.github.thrivesdk.core.error.ThriveApiException;
import io.github.thrivesdk.core.error.ThriveException;
import io.github.thrivesdk.core.error.ThriveOutcomeUnknownException;
import io.github.thrivesdk.core.http.JdkTransport;
import io.github.thrivesdk.core.http.Transport;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that answer when they have read the head of a request, while its body is still being written. */
@Timeout(60)
class EarlyAnswerTest {
    /** More than the buffers of the kernel hold. */
    private static final Call LARGE = Call.of(Pipelines.operation("createThing"))
            .body(Body.bytes("text/plain", new byte[16 << 20]))
            .build();

    private static final FaultServer.Reaction DONE = answer(200, "{\"success\":true}");

    private final AtomicInteger tokens = new AtomicInteger(1);

    @Test
    void earlyRefusalIsReported() throws IOException {
        try (FaultServer server = new FaultServer(answer(413, "{}")).reactsToHeads();
                ThrivePipeline pipeline = open(server)) {
            assertThat(failure(pipeline))
                    .isInstanceOfSatisfying(
                            ThriveApiException.class,
                            refusal -> assertThat(refusal.statusCode()).isEqualTo(413));
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void tokenThatIsRejectedEarlyIsReplacedOnce() throws IOException {
        try (FaultServer server = new FaultServer(closing(401, ""), closing(401, "")).reactsToHeads();
                ThrivePipeline pipeline = open(server)) {
            assertThat(failure(pipeline)).isInstanceOf(ThriveApiException.Unauthorized.class);
            assertThat(server.requests()).hasSize(2);
            assertThat(server.requests().get(0)).contains("Bearer token-1");
            assertThat(server.requests().get(1)).contains("Bearer token-2");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void requestThatIsPutOffEarlyIsSentAgain(int status) throws IOException {
        try (FaultServer server = new FaultServer(closing(status, "Retry-After: 0\r\n"), DONE).reactsToHeads();
                ThrivePipeline pipeline = open(server)) {
            assertThat(pipeline.send(LARGE, Pipelines.MAP)).containsEntry("success", true);
            assertThat(server.requests()).hasSize(2);
        }
    }

    static Stream<Arguments> endsThatMayDestroyTheAnswer() {
        return Stream.of(
                        Named.of("end", writeThenDrop(text(413, ""))), Named.of("reset", writeThenReset(text(413, ""))))
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("endsThatMayDestroyTheAnswer")
    void earlyRefusalThatAResetDestroysIsUnknownAndSentOnce(FaultServer.Reaction reaction) throws IOException {
        try (FaultServer server = new FaultServer(reaction).reactsToHeads();
                ThrivePipeline pipeline = open(server)) {
            ThriveException failure = failure(pipeline);

            assertThat(server.requests()).hasSize(1);
            if (failure instanceof ThriveApiException refusal) {
                assertThat(refusal.statusCode()).isEqualTo(413);
            } else {
                assertThat(failure).isInstanceOf(ThriveOutcomeUnknownException.class);
            }
        }
    }

    @Test
    void resetWhileTheBodyIsWrittenIsUnknownAndSentOnce() throws IOException {
        try (FaultServer server = new FaultServer(drop()).reactsToHeads();
                ThrivePipeline pipeline = open(server)) {
            assertThat(failure(pipeline)).isInstanceOf(ThriveOutcomeUnknownException.class);
            assertThat(server.requests()).hasSize(1);
        }
    }

    /** Over which transport the calls go; the contract is the same over each. */
    Transport transport() {
        return JdkTransport.create(Duration.ofSeconds(2), Timekeeper.system());
    }

    private ThrivePipeline open(FaultServer server) {
        return ThrivePipeline.open(Pipelines.with(
                Pipelines.settings(server.uri(), transport(), Timekeeper.system()),
                Pipelines.renewing(tokens),
                Duration.ofSeconds(20)));
    }

    private static FaultServer.Reaction closing(int status, String header) {
        return writeThenLinger(text(status, header));
    }

    private static String text(int status, String header) {
        return "HTTP/1.1 " + status + " Status\r\nConnection: close\r\n" + header
                + "Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{}";
    }

    private static ThriveException failure(ThrivePipeline pipeline) {
        return catchThrowableOfType(ThriveException.class, () -> pipeline.send(LARGE, Pipelines.MAP));
    }
}
