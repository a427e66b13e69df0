package io.github.thrivesdk.client;

import io.github.thrivesdk.auth.ClientCredentials;
import io.github.thrivesdk.auth.Setting;
import io.github.thrivesdk.auth.ThriveAuth;
import io.github.thrivesdk.auth.ThriveSettings;
import io.github.thrivesdk.auth.TokenCheck;
import io.github.thrivesdk.auth.TokenPool;
import io.github.thrivesdk.core.CallOptions;
import io.github.thrivesdk.core.ThriveEnvironment;
import io.github.thrivesdk.core.auth.AuthMethod;
import io.github.thrivesdk.core.pipeline.PipelineSettings;
import io.github.thrivesdk.core.pipeline.ThrivePipeline;
import io.github.thrivesdk.generated.api.GeneratedFrom;
import io.github.thrivesdk.generated.api.ThriveApis;
import io.github.thrivesdk.generated.api.ThriveAsyncApis;
import java.util.List;

/**
 * The client for one tenant of Thrive. Make one, share it between threads, close it at the end.
 *
 * <p>It is thread-safe and keeps connections and tokens. Unofficial: not made or endorsed by Thrive.
 */
public final class ThriveClient extends ThriveApis implements AutoCloseable {
    private static final int TOKENS_OF_ALL_TENANTS = 10_000;

    private final PipelineSettings settings;
    private final ClientExplanation explanation;
    private final ThrivePipeline pipeline;
    private final CallOptions options;
    private final TokenPool tokens;

    private ThriveClient(
            PipelineSettings settings,
            ClientExplanation explanation,
            ThrivePipeline pipeline,
            CallOptions options,
            TokenPool tokens) {
        super(pipeline.with(options));
        this.settings = settings;
        this.explanation = explanation;
        this.pipeline = pipeline.with(options);
        this.options = options;
        this.tokens = tokens;
    }

    static ThriveClient open(PipelineSettings settings, ClientExplanation explanation) {
        return new ThriveClient(
                settings,
                explanation,
                ThrivePipeline.open(settings),
                CallOptions.defaults(),
                TokenPool.ofSize(TOKENS_OF_ALL_TENANTS));
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
     * The same client with other options for the calls made through it: a longer timeout, a header, no repeats. They
     * replace those that this one has, and go on to the clients that it gives for other tenants. Shares everything with
     * this one; closing either closes both.
     */
    public ThriveClient with(CallOptions options) {
        return new ThriveClient(settings, explanation, pipeline, options, tokens);
    }

    /**
     * A client for other credentials in the same environment, another tenant say, that shares connections and threads
     * with this one and has the same options. Tokens are strictly apart; this client keeps those of the last ten thousand
     * tenants, so it is cheap to ask for such a client for each piece of work, and it need not be closed. Close this one
     * last: the connections belong to it.
     *
     * @throws IllegalArgumentException if the credentials are for another environment
     */
    public ThriveClient forTenant(AuthMethod auth) {
        PipelineSettings shared =
                settings.sharedWith(auth instanceof ClientCredentials oauth ? oauth.withDefaultPool(tokens) : auth);
        return new ThriveClient(
                shared, explanation.withCredentials(shared), ThrivePipeline.open(shared), options, tokens);
    }

    /**
     * What is in force: each setting with its value and where that comes from, one line each. Secrets are masked, so it
     * may go into a support ticket.
     */
    public String explain() {
        return Setting.table(explanation.settings());
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
