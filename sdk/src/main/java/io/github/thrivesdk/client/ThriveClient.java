package io.github.thrivesdk.client;

import io.github.thrivesdk.auth.Setting;
import io.github.thrivesdk.auth.ThriveAuth;
import io.github.thrivesdk.auth.ThriveSettings;
import io.github.thrivesdk.auth.TokenCheck;
import io.github.thrivesdk.core.CallOptions;
import io.github.thrivesdk.core.ThriveEnvironment;
import io.github.thrivesdk.core.auth.AuthMethod;
import io.github.thrivesdk.core.pipeline.PipelineSettings;
import io.github.thrivesdk.core.pipeline.ThrivePipeline;
import io.github.thrivesdk.generated.api.GeneratedFrom;
import io.github.thrivesdk.generated.api.ThriveApis;
import io.github.thrivesdk.generated.api.ThriveAsyncApis;
import java.util.List;
import java.util.stream.Stream;

/**
 * The client for one tenant of Thrive. Make one, share it between threads, close it at the end.
 *
 * <p>It is thread-safe and keeps connections and tokens. Unofficial: not made or endorsed by Thrive.
 */
public final class ThriveClient extends ThriveApis implements AutoCloseable {
    private final PipelineSettings settings;
    private final List<Setting> explained;
    private final ThrivePipeline pipeline;

    private ThriveClient(PipelineSettings settings, List<Setting> explained, ThrivePipeline pipeline) {
        super(pipeline);
        this.settings = settings;
        this.explained = explained;
        this.pipeline = pipeline;
    }

    static ThriveClient open(PipelineSettings settings, List<Setting> explained) {
        return new ThriveClient(settings, explained, ThrivePipeline.open(settings));
    }

    /**
     * Starts a client with the environment and the credentials that this machine is configured with:
     * {@code THRIVE_ENVIRONMENT}, {@code THRIVE_TENANT_ID}, {@code THRIVE_API_SECRET} and the like, see
     * {@link ThriveSettings}.
     *
     * @throws IllegalStateException if they are missing, incomplete, ambiguous or malformed; the message says what was
     *     looked for and where, and holds no secret
     */
    public static ThriveClientBuilder fromEnvironment() {
        return builder().configured(ThriveSettings.load());
    }

    /** This SDK's version, and the document, templates and generator that it was generated from. */
    public static String version() {
        return "thrive-sdk-java " + SdkVersion.current() + ", generated from " + GeneratedFrom.describe();
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
        return new ThriveClient(settings, explained, pipeline.with(options));
    }

    /**
     * A client for other credentials in the same environment, another tenant say, that shares connections and threads
     * with this one and keeps its tokens apart. Close this one last: the connections belong to it.
     */
    public ThriveClient forTenant(AuthMethod auth) {
        List<Setting> credentials = auth instanceof ThriveAuth known ? known.settings() : List.of();
        List<Setting> others = explained.stream()
                .filter(setting ->
                        credentials.stream().noneMatch(own -> own.name().equals(setting.name())))
                .toList();
        return open(
                settings.sharedWith(auth),
                Stream.concat(credentials.stream(), others.stream()).toList());
    }

    /**
     * What is in force: each setting with its value and where that comes from, one line each. Secrets are masked, so it
     * may go into a support ticket.
     */
    public String explain() {
        return Setting.table(explained);
    }

    /**
     * Tries the credentials at their token endpoint, and waits for the findings. Basic credentials have no such endpoint,
     * and say so. Nothing else is called.
     *
     * @return one finding for each kind of token; empty if the credentials are not of {@link ThriveAuth}
     */
    public List<TokenCheck> checkCredentials() {
        return settings.auth() instanceof ThriveAuth known
                ? known.check(pipeline.authContext()).join()
                : List.of();
    }

    /** The same operations without waiting: each gives a {@code CompletableFuture}. */
    public ThriveAsyncApis async() {
        return new ThriveAsyncApis(pipeline);
    }

    /** What sends the calls, for Feign proxies of the generated interfaces: {@code ThriveFeign.proxy(...)}. */
    public ThrivePipeline pipeline() {
        return pipeline;
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
