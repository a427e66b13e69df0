package io.github.thrivesdk.core.pipeline;

import static io.github.thrivesdk.core.pipeline.FaultServer.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.thrivesdk.core.CallOptions;
import io.github.thrivesdk.core.error.ThriveApiException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What happens to a call whose credentials are refused. */
class CredentialsTest {
    private final AtomicInteger token = new AtomicInteger(1);

    @Test
    void rejectedTokenIsReplacedOnce() throws IOException {
        try (FaultServer server = new FaultServer(answer(401, "{}"), answer(200, "{\"success\":true}"));
                ThrivePipeline pipeline = open(server)) {
            pipeline.send(Pipelines.delete(), Pipelines.MAP);

            assertThat(server.requests()).hasSize(2);
            assertThat(server.requests().get(0)).contains("Authorization: Bearer token-1\r\n");
            assertThat(server.requests().get(1))
                    .contains("Authorization: Bearer token-2\r\n")
                    .doesNotContain("token-1");
        }
    }

    @Test
    void secondRejectionIsFinal() throws IOException {
        try (FaultServer server = new FaultServer(answer(401, "{}"));
                ThrivePipeline pipeline = open(server)) {
            ThriveApiException refusal = refusal(pipeline);

            assertThat(refusal).isInstanceOf(ThriveApiException.Unauthorized.class);
            assertThat(refusal.attempts()).hasSize(2);
            assertThat(server.requests()).hasSize(2);
        }
    }

    @Test
    void rejectedTokenIsNotReplacedIfNothingMayBeSentAgain() throws IOException {
        try (FaultServer server = new FaultServer(answer(401, "{}"));
                ThrivePipeline pipeline = open(server)) {
            refusal(pipeline.with(CallOptions.builder().noRetry().build()));

            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void missingScopeIsNamedAndFetchesNoToken() throws IOException {
        try (FaultServer server = new FaultServer(answer(403, "{}"));
                ThrivePipeline pipeline = open(server)) {
            assertThat(refusal(pipeline))
                    .isInstanceOf(ThriveApiException.Forbidden.class)
                    .hasMessageContaining(
                            "it takes the scope api/write or api/all (inferred), and the token has api/read");
            assertThat(server.requests()).hasSize(1);
            assertThat(token).hasValue(1);
        }
    }

    private ThrivePipeline open(FaultServer server) {
        return ThrivePipeline.open(
                Pipelines.with(Pipelines.settings(server.uri()), Pipelines.renewing(token), Duration.ofSeconds(10)));
    }

    private static ThriveApiException refusal(ThrivePipeline pipeline) {
        return catchThrowableOfType(ThriveApiException.class, () -> pipeline.send(Pipelines.delete(), Pipelines.MAP));
    }
}
