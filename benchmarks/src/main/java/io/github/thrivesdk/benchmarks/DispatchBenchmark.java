package io.github.thrivesdk.benchmarks;

import io.github.thrivesdk.auth.ThriveAuth;
import io.github.thrivesdk.client.ThriveClient;
import io.github.thrivesdk.core.ThriveEnvironment;
import io.github.thrivesdk.core.feign.ThriveFeign;
import io.github.thrivesdk.generated.api.UsersApi;
import java.net.URI;
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

/** The same call without a network: the generated implementation, and a Feign proxy of the same interface. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
@SuppressWarnings("NullAway.Init")
public class DispatchBenchmark {
    private ThriveClient client;
    private UsersApi direct;
    private UsersApi proxy;

    /** Opens a client that answers itself. */
    @Setup
    public void start() {
        client = ThriveClient.builder()
                .environment(ThriveEnvironment.loopback(URI.create("http://127.0.0.1:1")))
                .auth(ThriveAuth.basic("eu-west-2_Benchmark", "secret"))
                .transport(new CannedTransport("{\"success\":true}"))
                .build();
        direct = client.users();
        proxy = ThriveFeign.proxy(UsersApi.class, client.pipeline());
    }

    /** Closes it. */
    @TearDown
    public void stop() {
        client.close();
    }

    /** What {@code client.users()} gives. */
    @Benchmark
    public boolean direct() {
        return direct.deleteUser("E-1042").success();
    }

    /** What {@code ThriveFeign.proxy} gives. */
    @Benchmark
    public boolean feignProxy() {
        return proxy.deleteUser("E-1042").success();
    }
}
