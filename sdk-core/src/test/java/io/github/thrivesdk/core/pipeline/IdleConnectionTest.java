package io.github.thrivesdk.core.pipeline;

import static io.github.thrivesdk.core.pipeline.FaultServer.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.thrivesdk.core.http.JdkTransport;
import io.github.thrivesdk.core.http.Transport;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Connections that nobody used for a while are not used again: whoever is in between may have forgotten them. */
@Timeout(60)
class IdleConnectionTest {
    private static final String DONE = "{\"success\":true}";
    private static final Duration LIMIT = JdkTransport.DEFAULT_IDLE_TIMEOUT;

    private final SteppedTime time = new SteppedTime();

    @Test
    void changeAfterAPauseGoesOverANewConnection() throws IOException {
        try (FaultServer server = new FaultServer(answer(200, DONE));
                ThrivePipeline pipeline = open(server)) {
            delete(pipeline);
            time.pass(LIMIT.plusMillis(1));
            delete(pipeline);

            assertThat(server.connectionOfRequest()).containsExactly(1, 2);
        }
    }

    @Test
    void connectionIsUsedAgainAsLongAsItIsInUse() throws IOException {
        try (FaultServer server = new FaultServer(answer(200, DONE));
                ThrivePipeline pipeline = open(server)) {
            for (int call = 0; call < 8; call++) {
                delete(pipeline);
                time.pass(Duration.ofSeconds(3));
            }

            assertThat(server.connectionOfRequest()).hasSize(8).containsOnly(1);
        }
    }

    @Test
    void busyConnectionIsReplacedAfterHalfAMinute() throws IOException {
        try (FaultServer server = new FaultServer(answer(200, DONE));
                ThrivePipeline pipeline = open(server)) {
            for (int call = 0; call < 20; call++) {
                delete(pipeline);
                time.pass(Duration.ofSeconds(3));
            }

            assertThat(server.connections()).isEqualTo(2);
        }
    }

    @Test
    void noneOfTheConnectionsOfABusyTimeIsUsedWhenItWasIdleForTooLong() throws Exception {
        CountDownLatch together = new CountDownLatch(5);
        FaultServer.Reaction allAtOnce = connection -> {
            together.countDown();
            together.await();
            return answer(200, DONE).to(connection);
        };
        try (FaultServer server = new FaultServer(allAtOnce);
                ThrivePipeline pipeline = open(server)) {
            List<CompletableFuture<?>> calls = new ArrayList<>();
            for (int call = 0; call < 5; call++) {
                calls.add(pipeline.sendAsync(Pipelines.delete(), Pipelines.MAP));
            }
            CompletableFuture.allOf(calls.toArray(CompletableFuture[]::new)).join();
            Map<Integer, Integer> lastUse = new HashMap<>();
            server.connectionOfRequest().forEach(connection -> lastUse.put(connection, 0));
            assertThat(lastUse).hasSize(5);

            for (int second = 1; second <= 20; second++) {
                time.pass(Duration.ofSeconds(1));
                delete(pipeline);
                int connection = server.connectionOfRequest().get(4 + second);
                assertThat(second - lastUse.getOrDefault(connection, second)).isLessThanOrEqualTo(4);
                lastUse.put(connection, second);
            }
        }
    }

    @Test
    void callInFlightOutlivesTheReplacementOfItsClient() throws Exception {
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        FaultServer.Reaction slow = connection -> {
            reached.countDown();
            go.await();
            return answer(200, DONE).to(connection);
        };
        try (FaultServer server = new FaultServer(answer(200, DONE), slow, answer(200, DONE));
                ThrivePipeline pipeline = open(server)) {
            delete(pipeline);
            CompletableFuture<Map<String, Object>> flying = pipeline.sendAsync(Pipelines.delete(), Pipelines.MAP);
            reached.await();
            time.pass(Duration.ofMinutes(1));
            delete(pipeline);
            go.countDown();

            assertThat(flying.join()).containsEntry("success", true);
            assertThat(server.connectionOfRequest()).containsExactly(1, 1, 2);
            await().untilAsserted(() -> assertThat(server.openConnections()).isEqualTo(1));
        }
    }

    @Test
    void pausesLeaveNeitherThreadsNorConnectionsBehind() throws IOException {
        Set<Long> before = threads();
        try (FaultServer server = new FaultServer(answer(200, DONE))) {
            try (ThrivePipeline pipeline = open(server)) {
                for (int pause = 0; pause < 200; pause++) {
                    delete(pipeline);
                    time.pass(Duration.ofSeconds(10));
                }
                assertThat(server.connections()).isEqualTo(200);
                await().untilAsserted(() -> assertThat(added(before)).hasSizeLessThanOrEqualTo(1));
                await().untilAsserted(() -> assertThat(server.openConnections()).isLessThanOrEqualTo(1));
            }
            await().untilAsserted(() -> assertThat(added(before)).isEmpty());
            await().untilAsserted(() -> assertThat(server.openConnections()).isZero());
        }
    }

    @Test
    void failuresDoNotKeepConnectionsAlive() throws IOException {
        try (FaultServer server = new FaultServer(answer(200, DONE), FaultServer.drop(), answer(200, DONE));
                ThrivePipeline pipeline = open(server)) {
            delete(pipeline);
            time.pass(Duration.ofSeconds(3));
            pipeline.sendAsync(Pipelines.delete(), Pipelines.MAP)
                    .exceptionally(lost -> Map.of())
                    .join();
            time.pass(Duration.ofSeconds(2));
            delete(pipeline);

            assertThat(server.connectionOfRequest()).containsExactly(1, 1, 2);
        }
    }

    @Test
    void clientOfTheCallersOwnIsNeverReplaced() throws IOException {
        Transport own = JdkTransport.of(JdkTransport.defaults().build(), time);
        try (FaultServer server = new FaultServer(answer(200, DONE));
                ThrivePipeline pipeline = ThrivePipeline.open(Pipelines.settings(server.uri(), own, time))) {
            delete(pipeline);
            time.pass(Duration.ofMinutes(1));
            delete(pipeline);

            assertThat(server.connectionOfRequest()).containsExactly(1, 1);
        }
    }

    private ThrivePipeline open(FaultServer server) {
        Transport transport = JdkTransport.create(Duration.ofSeconds(2), time);
        return ThrivePipeline.open(Pipelines.settings(server.uri(), transport, time));
    }

    private static void delete(ThrivePipeline pipeline) {
        assertThat(pipeline.send(Pipelines.delete(), Pipelines.MAP)).containsEntry("success", true);
    }

    private static Set<Long> added(Set<Long> before) {
        return threads().stream().filter(id -> !before.contains(id)).collect(Collectors.toSet());
    }

    /** The threads of HTTP clients, by id. */
    @SuppressWarnings("deprecation") // Thread.threadId() comes with JDK 19.
    private static Set<Long> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().matches("HttpClient-\\d+-SelectorManager|thrive-http-closer"))
                .map(Thread::getId)
                .collect(Collectors.toSet());
    }
}
