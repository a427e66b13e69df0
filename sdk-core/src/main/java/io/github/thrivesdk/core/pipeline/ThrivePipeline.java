package io.github.thrivesdk.core.pipeline;

import io.github.thrivesdk.core.CallOptions;
import io.github.thrivesdk.core.ThriveEnvironment;
import io.github.thrivesdk.core.ThriveObserver;
import io.github.thrivesdk.core.Timekeeper;
import io.github.thrivesdk.core.auth.AuthContext;
import io.github.thrivesdk.core.auth.Authorizer;
import io.github.thrivesdk.core.call.Call;
import io.github.thrivesdk.core.call.CallSender;
import io.github.thrivesdk.core.call.ResponseType;
import io.github.thrivesdk.core.http.Transport;
import io.github.thrivesdk.core.json.JsonBinding;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Sends calls: every one of them, blocking or not, generated or through Feign, takes the same way. Thread-safe.
 *
 * @see ClientStack
 */
public final class ThrivePipeline implements CallSender, AutoCloseable {
    private final CallRunner runner;
    private final AuthContext lent;
    private final CallOptions options;

    private ThrivePipeline(CallRunner runner, AuthContext lent, CallOptions options) {
        this.runner = runner;
        this.lent = lent;
        this.options = options;
    }

    /**
     * Opens a pipeline.
     *
     * @throws IllegalArgumentException if the credentials cannot work in the environment
     */
    public static ThrivePipeline open(PipelineSettings settings) {
        ThriveObserver observer = observer(settings.observers());
        AuthContext lent = new Lent(settings, observer);
        Authorizer authorizer = settings.auth().open(lent);
        return new ThrivePipeline(new CallRunner(settings, authorizer, observer), lent, CallOptions.defaults());
    }

    /** The same pipeline with other options for the calls sent through it. Closing either closes both. */
    public ThrivePipeline with(CallOptions options) {
        return new ThrivePipeline(runner, lent, options);
    }

    /** Where its calls go. */
    public ThriveEnvironment environment() {
        return runner.settings().environment();
    }

    /** What it lends to its credentials. */
    public AuthContext authContext() {
        return lent;
    }

    /** What writes and reads its JSON. */
    public JsonBinding json() {
        return runner.settings().json();
    }

    @Override
    public <T> T send(Call call, ResponseType<T> type) {
        return runner.send(call, type, options);
    }

    @Override
    public <T> CompletableFuture<T> sendAsync(Call call, ResponseType<T> type) {
        return runner.sendAsync(call, type, options);
    }

    /** Ends what is in flight, refuses what comes after, and releases connections and tokens. */
    @Override
    public void close() {
        runner.close();
    }

    private static ThriveObserver observer(List<ThriveObserver> configured) {
        List<ThriveObserver> all = new ArrayList<>();
        all.add(new LoggingObserver());
        all.addAll(configured);
        return new Observers(all);
    }

    /** What the authorizer may use. */
    private record Lent(PipelineSettings settings, ThriveObserver observer) implements AuthContext {
        @Override
        public ThriveEnvironment environment() {
            return settings.environment();
        }

        @Override
        public Transport transport() {
            return settings.transport();
        }

        @Override
        public Timekeeper time() {
            return settings.time();
        }
    }
}
