package io.github.thrivesdk.benchmarks;

import io.github.thrivesdk.auth.ThriveAuth;
import io.github.thrivesdk.core.Deadline;
import io.github.thrivesdk.core.ThriveEnvironment;
import io.github.thrivesdk.core.ThriveObserver;
import io.github.thrivesdk.core.Timekeeper;
import io.github.thrivesdk.core.auth.AuthContext;
import io.github.thrivesdk.core.auth.Authorization;
import io.github.thrivesdk.core.auth.Authorizer;
import io.github.thrivesdk.core.http.Transport;
import io.github.thrivesdk.core.spec.Operation;
import io.github.thrivesdk.generated.api.UsersApi;
import java.net.URI;
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

/** What it costs to get a token that is there already, beside Basic, whose header never changes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
@SuppressWarnings("NullAway.Init")
public class TokenBenchmark {
    private final Operation operation = Operation.of(Operation.allOf(UsersApi.class), "deleteUser");
    private final Deadline deadline = Deadline.after(Duration.ofHours(1), Timekeeper.system());
    private Authorizer oauth;
    private Authorizer basic;

    /** Fetches the token. */
    @Setup
    public void start() {
        Loopback context = new Loopback(new CannedTransport(
                "{\"access_token\":\"token\",\"token_type\":\"Bearer\",\"expires_in\":86400,\"scope\":\"api/all\"}"));
        oauth = ThriveAuth.clientCredentials("eu-west-2_Benchmark", "client", "secret")
                .open(context);
        basic = ThriveAuth.basic("eu-west-2_Benchmark", "secret").open(context);
    }

    /** Forgets it. */
    @TearDown
    public void stop() {
        oauth.close();
    }

    /** The cached token. */
    @Benchmark
    public Authorization cachedToken() {
        return oauth.authorize(operation, deadline).join();
    }

    /** The header of Basic. */
    @Benchmark
    public Authorization basic() {
        return basic.authorize(operation, deadline).join();
    }

    /** A client's side of the contract. */
    private record Loopback(Transport transport) implements AuthContext {
        @Override
        public ThriveEnvironment environment() {
            return ThriveEnvironment.loopback(URI.create("http://127.0.0.1:1"));
        }

        @Override
        public Timekeeper time() {
            return Timekeeper.system();
        }

        @Override
        public ThriveObserver observer() {
            return ThriveObserver.NONE;
        }
    }
}
