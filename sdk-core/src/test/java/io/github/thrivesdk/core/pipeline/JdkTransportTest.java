package io.github.thrivesdk.core.pipeline;

import static io.github.thrivesdk.core.pipeline.FaultServer.answer;
import static io.github.thrivesdk.core.pipeline.FaultServer.write;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.thrivesdk.core.error.ThriveException;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What the JDK's client does better than the others that can be plugged in. */
class JdkTransportTest {
    private static final String DONE = "{\"success\":true}";

    @Test
    void secondAnswerToOneRequestIsNeverTakenForTheNextOne() throws IOException {
        String one = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 16\r\n\r\n" + DONE;
        String other = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 11\r\n\r\n{\"evil\":42}";
        try (FaultServer server = new FaultServer(write(one + other), answer(200, DONE));
                ThrivePipeline pipeline = Pipelines.to(server.uri())) {
            pipeline.send(Pipelines.delete(), Pipelines.MAP);

            ThriveException failure = null;
            Object second = null;
            try {
                second = pipeline.send(Pipelines.read(), Pipelines.MAP);
            } catch (ThriveException e) {
                failure = e;
            }

            assertThat(second == null ? failure : second).isNotNull().asString().doesNotContain("evil");
        }
    }

    @Test
    void cancelledFutureEndsTheExchange() throws Exception {
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch gone = new CountDownLatch(1);
        try (FaultServer server = new FaultServer(connection -> {
                    reached.countDown();
                    if (connection.socket().getInputStream().read() < 0) {
                        gone.countDown();
                    }
                    return false;
                });
                ThrivePipeline pipeline = Pipelines.to(server.uri())) {
            CompletableFuture<Map<String, Object>> call = pipeline.sendAsync(Pipelines.delete(), Pipelines.MAP);
            assertThat(reached.await(5, TimeUnit.SECONDS)).isTrue();
            call.cancel(true);

            assertThat(gone.await(2, TimeUnit.SECONDS)).as("connection closed").isTrue();
        }
    }
}
