package io.github.thrivesdk.core.pipeline;

import static io.github.thrivesdk.core.pipeline.FaultServer.answer;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.thrivesdk.core.CallOptions;
import io.github.thrivesdk.core.Timekeeper;
import io.github.thrivesdk.core.http.JdkTransport;
import io.github.thrivesdk.core.http.Transport;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Limits so long that they mean none. */
class HugeTimesTest {
    static Stream<Arguments> hugeTimesOverEachTransport() {
        return Stream.of(Duration.ofSeconds(Long.MAX_VALUE), Duration.ofDays(365_000), Duration.ofDays(200 * 365))
                .flatMap(huge -> Stream.of(
                                Named.of("JDK", JdkTransport.create(huge, Timekeeper.system())),
                                Named.of("HttpClient 5", ForeignTransports.httpClient5()),
                                Named.of("OkHttp", ForeignTransports.okHttp()))
                        .map(transport -> Arguments.of(huge, transport)));
    }

    @ParameterizedTest
    @MethodSource("hugeTimesOverEachTransport")
    void limitOfAgesIsNoLimit(Duration huge, Transport transport) throws Exception {
        CallOptions patient = CallOptions.builder().timeout(huge).build();
        try (FaultServer server =
                        new FaultServer(answer(429, "", "Retry-After: 0"), answer(200, "{\"success\":true}"));
                ThrivePipeline pipeline = ThrivePipeline.open(Pipelines.with(
                        Pipelines.settings(server.uri(), transport, Timekeeper.system()), Pipelines.fixed(), huge))) {
            assertThat(pipeline.with(patient).send(Pipelines.delete(), Pipelines.MAP))
                    .containsEntry("success", true);
            assertThat(server.requests()).hasSize(2);
        }
    }
}
