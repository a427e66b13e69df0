package io.github.thrivesdk.core.pipeline;

import static io.github.thrivesdk.core.pipeline.FaultServer.answer;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.thrivesdk.core.Timekeeper;
import io.github.thrivesdk.core.call.Call;
import io.github.thrivesdk.core.http.JdkTransport;
import io.github.thrivesdk.core.http.Transport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Hundreds of calls at the same moment, on virtual threads where there are any. */
@Timeout(120)
class ManyAtOnceTest {
    private static final int CALLS = 200;

    @Test
    void everyCallIsOnTheWireAtOnceAndSentOnce() throws Exception {
        CountDownLatch allThere = new CountDownLatch(CALLS);
        FaultServer.Reaction together = connection -> {
            allThere.countDown();
            allThere.await();
            return answer(200, "{\"success\":true}").to(connection);
        };
        Transport transport = JdkTransport.of(
                () -> JdkTransport.defaults(Duration.ofMinutes(1)), Duration.ofMinutes(1), Timekeeper.system());
        try (FaultServer server = new FaultServer(together);
                ThrivePipeline pipeline = ThrivePipeline.open(
                        Pipelines.patient(Pipelines.settings(server.uri(), transport, Timekeeper.system())))) {
            assertThat(deleteEach(pipeline, "first")).hasSize(CALLS).containsOnly(Map.of("success", true));
            assertThat(server.connections()).isEqualTo(CALLS);

            assertThat(deleteEach(pipeline, "second")).hasSize(CALLS).containsOnly(Map.of("success", true));
            assertThat(server.connections()).as("used again").isEqualTo(CALLS);
            assertThat(server.requests()).hasSize(2 * CALLS);
            assertThat(server.requests().stream().map(ManyAtOnceTest::path)).doesNotHaveDuplicates();
        }
    }

    private static List<Map<String, Object>> deleteEach(ThrivePipeline pipeline, String round) throws Exception {
        ExecutorService threads = threads();
        try {
            List<Future<Map<String, Object>>> calls = IntStream.range(0, CALLS)
                    .mapToObj(number -> threads.submit(() -> pipeline.send(delete(round + number), Pipelines.MAP)))
                    .toList();
            List<Map<String, Object>> results = new ArrayList<>();
            for (Future<Map<String, Object>> call : calls) {
                results.add(call.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    private static Call delete(String id) {
        return Call.of(Pipelines.operation("deleteThing")).path("id", id).build();
    }

    private static String path(String request) {
        return request.substring(0, request.indexOf("\r\n"));
    }

    private static ExecutorService threads() throws ReflectiveOperationException {
        return Runtime.version().feature() < 21
                ? Executors.newCachedThreadPool()
                : (ExecutorService) Executors.class
                        .getMethod("newVirtualThreadPerTaskExecutor")
                        .invoke(null);
    }
}
