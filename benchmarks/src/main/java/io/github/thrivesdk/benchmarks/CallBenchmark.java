package io.github.thrivesdk.benchmarks;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.thrivesdk.auth.ThriveAuth;
import io.github.thrivesdk.client.ThriveClient;
import io.github.thrivesdk.core.ThriveEnvironment;
import io.github.thrivesdk.core.feign.ThriveFeign;
import io.github.thrivesdk.generated.api.UsersApi;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** One DELETE over a real socket, decoded: through the client, and by hand. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
@SuppressWarnings("NullAway.Init")
public class CallBenchmark {
    private LoopbackServer server;
    private ThriveClient client;
    private UsersApi proxy;
    private HttpClient http;
    private URI uri;
    private ObjectReader reader;

    /** The answer, for the reading by hand. */
    public record Plain(boolean success) {}

    /** Starts the server and both clients. */
    @Setup
    public void start() throws IOException {
        server = LoopbackServer.start();
        client = ThriveClient.builder()
                .environment(ThriveEnvironment.loopback(server.uri()))
                .auth(ThriveAuth.basic("eu-west-2_Benchmark", "secret"))
                .build();
        proxy = ThriveFeign.proxy(UsersApi.class, client.pipeline());
        http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        uri = server.uri().resolve("/rest/v2/users/ref/E-1042");
        reader = JsonMapper.builder().build().readerFor(Plain.class);
    }

    /** Ends them. */
    @TearDown
    public void stop() {
        client.close();
        server.close();
    }

    /** The JDK's client as it comes, and a prepared Jackson reader. */
    @Benchmark
    public boolean jdkByHand() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Authorization", "Basic ZXUtd2VzdC0yX0JlbmNobWFyazpzZWNyZXQ=")
                .header("Accept", "application/json")
                .timeout(Duration.ofSeconds(30))
                .DELETE()
                .build();
        byte[] body =
                http.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
        return reader.<Plain>readValue(body).success();
    }

    /** {@code client.users()}. */
    @Benchmark
    public boolean thriveClient() {
        return client.users().deleteUser("E-1042").success();
    }

    /** A Feign proxy over the same pipeline. */
    @Benchmark
    public boolean feignProxy() {
        return proxy.deleteUser("E-1042").success();
    }
}
