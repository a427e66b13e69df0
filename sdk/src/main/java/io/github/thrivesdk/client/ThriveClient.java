package io.github.thrivesdk.client;

import io.github.thrivesdk.core.CallOptions;
import io.github.thrivesdk.core.ThriveEnvironment;
import io.github.thrivesdk.core.auth.AuthMethod;
import io.github.thrivesdk.core.pipeline.PipelineSettings;
import io.github.thrivesdk.core.pipeline.ThrivePipeline;
import io.github.thrivesdk.generated.api.ThriveApis;
import io.github.thrivesdk.generated.api.ThriveAsyncApis;

/**
 * The client for one tenant of Thrive. Make one, share it between threads, close it at the end.
 *
 * <p>It is thread-safe and keeps connections and tokens. Unofficial: not made or endorsed by Thrive.
 */
public final class ThriveClient extends ThriveApis implements AutoCloseable {
    private final PipelineSettings settings;
    private final ThrivePipeline pipeline;

    private ThriveClient(PipelineSettings settings, ThrivePipeline pipeline) {
        super(pipeline);
        this.settings = settings;
        this.pipeline = pipeline;
    }

    static ThriveClient open(PipelineSettings settings) {
        return new ThriveClient(settings, ThrivePipeline.open(settings));
    }

    /** Starts a client; {@code environment} and {@code auth} are required. */
    public static ThriveClientBuilder builder() {
        return new ThriveClientBuilder();
    }

    /** Where this client calls. */
    public ThriveEnvironment environment() {
        return settings.environment();
    }

    /**
     * The same client with other options for the calls made through it: a longer timeout, a header, no repeats. Shares
     * everything with this one; closing either closes both.
     */
    public ThriveClient with(CallOptions options) {
        return new ThriveClient(settings, pipeline.with(options));
    }

    /**
     * A client for other credentials in the same environment, another tenant say, that shares connections and threads
     * with this one and keeps its tokens apart. Close this one last: the connections belong to it.
     */
    public ThriveClient forTenant(AuthMethod auth) {
        return open(settings.sharedWith(auth));
    }

    /** The same operations without waiting: each gives a {@code CompletableFuture}. */
    public ThriveAsyncApis async() {
        return new ThriveAsyncApis(pipeline);
    }

    /**
     * Deletes a user and says what became of it, instead of throwing. For jobs that go through a list and must account
     * for each person.
     *
     * @param ref the reference that you gave the user
     */
    public DeletionOutcome tryDeleteUser(String ref) {
        return DeletionOutcome.of(() -> users().deleteUser(ref));
    }

    /** Ends what is in flight, refuses what comes after, and releases connections and tokens. */
    @Override
    public void close() {
        pipeline.close();
    }

    /** The environment only: everything else may hold a secret. */
    @Override
    public String toString() {
        return "ThriveClient[" + settings.environment() + "]";
    }
}
