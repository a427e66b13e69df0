package io.github.thrivesdk.core.pipeline;

import static io.github.thrivesdk.core.pipeline.FaultServer.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.thrivesdk.core.CallOptions;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which headers stand on the wire, and that none stands there twice. */
class RequestHeadersTest {
    @Test
    void headerOfACallTakesThePlaceOfTheClientsOwn() throws IOException {
        CallOptions options = CallOptions.builder()
                .header("x-team", "of the call")
                .header("X-Job", "old")
                .header("x-job", "new")
                .header("user-agent", "mine")
                .build();
        try (FaultServer server = new FaultServer(answer(200, "{\"success\":true}"));
                ThrivePipeline pipeline = ThrivePipeline.open(withHeaders(server, Map.of("X-Team", "of the client")))) {
            pipeline.with(options).send(Pipelines.delete(), Pipelines.MAP);

            assertThat(headers(server))
                    .contains("x-team: of the call", "user-agent: mine", "accept: application/json")
                    .noneMatch(line -> line.contains("of the client") || line.contains("old"))
                    .filteredOn(line -> line.startsWith("user-agent:"))
                    .hasSize(1);
        }
    }

    @Test
    void headerOfTheClientGoesWithEveryCall() throws IOException {
        try (FaultServer server = new FaultServer(answer(200, "{\"success\":true}"));
                ThrivePipeline pipeline = ThrivePipeline.open(withHeaders(server, Map.of("X-Team", "people")))) {
            pipeline.send(Pipelines.delete(), Pipelines.MAP);
            pipeline.send(Pipelines.read(), Pipelines.MAP);

            assertThat(server.requests())
                    .hasSize(2)
                    .allSatisfy(request -> assertThat(request).contains("X-Team: people"));
        }
    }

    @Test
    void requestIdIsNotGivenAsAHeader() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CallOptions.builder().header("x-request-id", "1"))
                .withMessageContaining("requestId(...)");
    }

    private static List<String> headers(FaultServer server) {
        return server.requests()
                .get(0)
                .lines()
                .map(line -> line.startsWith("DELETE") ? line : lowerName(line))
                .toList();
    }

    private static String lowerName(String line) {
        int colon = Math.max(0, line.indexOf(':'));
        return line.substring(0, colon).toLowerCase(Locale.ROOT) + line.substring(colon);
    }

    private static PipelineSettings withHeaders(FaultServer server, Map<String, String> headers) {
        PipelineSettings base = Pipelines.settings(server.uri());
        return new PipelineSettings(
                base.environment(),
                base.auth(),
                base.transport(),
                base.ownsTransport(),
                base.time(),
                base.random(),
                base.timeout(),
                base.responseTimeout(),
                base.retries(),
                base.json(),
                base.validator(),
                base.observers(),
                headers,
                base.userAgent(),
                base.executor());
    }
}
