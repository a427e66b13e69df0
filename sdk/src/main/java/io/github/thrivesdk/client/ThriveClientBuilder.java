package io.github.thrivesdk.client;

import io.github.thrivesdk.auth.Setting;
import io.github.thrivesdk.auth.ThriveSettings;
import io.github.thrivesdk.core.CallOptions;
import io.github.thrivesdk.core.ThriveEnvironment;
import io.github.thrivesdk.core.ThriveObserver;
import io.github.thrivesdk.core.Timekeeper;
import io.github.thrivesdk.core.auth.AuthMethod;
import io.github.thrivesdk.core.http.BodyLoggingTransport;
import io.github.thrivesdk.core.http.JdkTransport;
import io.github.thrivesdk.core.http.Transport;
import io.github.thrivesdk.core.json.JsonBinding;
import io.github.thrivesdk.core.pipeline.BodyValidator;
import io.github.thrivesdk.core.pipeline.PipelineSettings;
import io.github.thrivesdk.core.pipeline.RetrySettings;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** Collects the settings of a {@link ThriveClient}. Not thread-safe; the client it builds is. */
public final class ThriveClientBuilder {
    private @Nullable ThriveEnvironment environment;
    private @Nullable AuthMethod auth;
    private Duration timeout = Duration.ofSeconds(60);
    private Duration responseTimeout = Duration.ofSeconds(30);
    private RetrySettings retries = RetrySettings.DEFAULTS;
    private Timekeeper time = Timekeeper.system();
    private JsonBinding json = JsonBinding.jackson();
    private BodyValidator validator = BodyValidator.ofProvider();
    private Executor executor = ForkJoinPool.commonPool();
    private @Nullable String userAgentSuffix;
    private boolean logBodies;
    private final EffectiveSettings effective = new EffectiveSettings();
    private final TransportSettings transport = new TransportSettings(effective);
    private final List<Setting> ignored = new ArrayList<>();
    private final List<ThriveObserver> observers = new ArrayList<>();
    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    ThriveClientBuilder() {}

    /**
     * Takes environment and credentials from the machine's configuration; {@link ThriveSettings} says where it is looked
     * for.
     *
     * @throws IllegalStateException if they are missing, incomplete, ambiguous or malformed; the message says what was
     *     looked for and where
     */
    ThriveClientBuilder configured(ThriveSettings settings) {
        this.environment = settings.environment();
        this.auth = settings.auth();
        effective.setBy("environment", settings.settings().get(0).source());
        ignored.clear();
        settings.settings().stream()
                .filter(setting -> setting.name().equals("ignored"))
                .forEach(ignored::add);
        return this;
    }

    /** Where to call. Required. */
    public ThriveClientBuilder environment(ThriveEnvironment environment) {
        this.environment = environment;
        effective.setInCode("environment");
        return this;
    }

    /** How to authenticate: {@code ThriveAuth.basic(...)} or {@code ThriveAuth.clientCredentials(...)}. Required. */
    public ThriveClientBuilder auth(AuthMethod auth) {
        this.auth = auth;
        return this;
    }

    /**
     * How long a call may take in all, its token, waits, repeats and the body of the answer included; 60 seconds unless
     * set.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public ThriveClientBuilder timeout(Duration timeout) {
        this.timeout = positive("timeout", timeout);
        effective.setInCode("timeout");
        return this;
    }

    /**
     * How long one attempt may take from sending to the last byte of the answer; 30 seconds unless set.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public ThriveClientBuilder responseTimeout(Duration responseTimeout) {
        this.responseTimeout = positive("responseTimeout", responseTimeout);
        effective.setInCode("response timeout");
        return this;
    }

    /**
     * How long a connection may take to come about, TLS and a proxy included; 10 seconds unless set. Not for a transport or
     * HTTP client of your own.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public ThriveClientBuilder connectTimeout(Duration connectTimeout) {
        transport.connectTimeout(positive("connectTimeout", connectTimeout));
        return this;
    }

    /**
     * For how long a connection may be idle and still be used again; 4 seconds unless set. Servers, load balancers and NAT
     * forget connections that are idle, and a change that is sent over one of those has an unknown outcome. Not for a
     * transport or HTTP client of your own.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public ThriveClientBuilder idleTimeout(Duration idleTimeout) {
        transport.idleTimeout(positive("idleTimeout", idleTimeout));
        return this;
    }

    /** How often and how soon to repeat what may be repeated, and whether to repeat even what may have been done. */
    public ThriveClientBuilder retries(RetrySettings retries) {
        this.retries = retries;
        effective.setInCode("retries");
        return this;
    }

    /**
     * Goes through a proxy. Unless set, https goes through the one that the JVM is set up with, by {@code https.proxyHost}
     * or {@link ProxySelector#setDefault}, if any. Not for a transport or HTTP client of your own.
     */
    public ThriveClientBuilder proxy(ProxySelector proxy) {
        transport.proxy(proxy);
        return this;
    }

    /** Trust and key material of your own, for TLS and mutual TLS. Not for a transport or HTTP client of your own. */
    public ThriveClientBuilder sslContext(SSLContext sslContext) {
        transport.sslContext(sslContext);
        return this;
    }

    /**
     * A JDK client of your own; start from {@link JdkTransport#defaults()}. It stays yours, and so it keeps its idle
     * connections for as long as the JDK does.
     *
     * @throws IllegalArgumentException when the client is built, if it follows redirects, keeps cookies or answers
     *     authentication challenges
     */
    public ThriveClientBuilder httpClient(HttpClient httpClient) {
        transport.httpClient(httpClient);
        return this;
    }

    /** A transport of your own. It stays yours: closing the client does not close it. */
    public ThriveClientBuilder transport(Transport transport) {
        this.transport.transport(transport);
        return this;
    }

    /** Clocks and timer, for tests. */
    public ThriveClientBuilder time(Timekeeper time) {
        this.time = time;
        return this;
    }

    /** Another JSON library. */
    public ThriveClientBuilder json(JsonBinding json) {
        this.json = json;
        effective.setInCode("JSON");
        return this;
    }

    /**
     * Checks request bodies before they are sent; by the Jakarta Validation provider on the class path unless set, and not
     * at all if there is none.
     */
    public ThriveClientBuilder validator(BodyValidator validator) {
        this.validator = validator;
        effective.setInCode("body validation");
        return this;
    }

    /** Runs what follows an asynchronous call; the common pool unless set. */
    public ThriveClientBuilder executor(Executor executor) {
        this.executor = executor;
        return this;
    }

    /** Adds one who hears what the client does. */
    public ThriveClientBuilder observer(ThriveObserver observer) {
        this.observers.add(observer);
        return this;
    }

    /**
     * Also logs what bodies look like: names of properties and kinds of values, never a value. They go to the logger
     * {@code io.github.thrivesdk.bodies} at DEBUG.
     */
    public ThriveClientBuilder logBodies() {
        this.logBodies = true;
        effective.setInCode("log bodies");
        return this;
    }

    /**
     * Adds a header to every request.
     *
     * @throws IllegalArgumentException if HTTP does not allow it, or if the SDK sets it itself
     */
    public ThriveClientBuilder header(String name, String value) {
        this.headers.putAll(CallOptions.builder().header(name, value).build().headers());
        return this;
    }

    /**
     * Adds the name of your application to the {@code User-Agent}: {@code leavers-job/1.4}.
     *
     * @throws IllegalArgumentException if it cannot stand in a header
     */
    public ThriveClientBuilder userAgentSuffix(String userAgentSuffix) {
        CallOptions.builder().header("User-Agent", userAgentSuffix);
        this.userAgentSuffix = userAgentSuffix;
        effective.setInCode("user agent");
        return this;
    }

    /**
     * The client.
     *
     * @throws IllegalArgumentException if something is missing or would have no effect, or the credentials cannot work in
     *     the environment; the message names the setting, never a secret
     */
    public ThriveClient build() {
        PipelineSettings settings = settings();
        return ThriveClient.open(settings, explain(settings));
    }

    private PipelineSettings settings() {
        ThriveEnvironment where = required("environment", environment, "ThriveEnvironment.PRODUCTION, say");
        AuthMethod how = required("auth", auth, "ThriveAuth.basic(...) or ThriveAuth.clientCredentials(...)");
        return new PipelineSettings(
                where,
                how,
                logged(transport.open(time)),
                transport.isOwned(),
                time,
                // Threads may share it, and java.base has it; the default generator is in a module that images lack.
                new Random(),
                timeout,
                responseTimeout,
                retries,
                json,
                validator,
                observers,
                headers,
                UserAgent.of(userAgentSuffix),
                executor);
    }

    private ClientExplanation explain(PipelineSettings settings) {
        List<Setting> all = new ArrayList<>();
        all.add(effective.of("timeout", timeout));
        all.add(effective.of("response timeout", responseTimeout));
        all.addAll(transport.explain(settings.environment()));
        all.add(effective.of("retries", retriesText()));
        all.add(effective.of("JSON", EffectiveSettings.nameOf(json)));
        all.add(effective.of(
                "body validation",
                validator.equals(BodyValidator.NONE) ? "none" : EffectiveSettings.nameOf(validator)));
        all.add(effective.of("user agent", settings.userAgent()));
        all.add(effective.of("log bodies", logBodies));
        all.addAll(effective.each("header", headers.keySet()));
        all.addAll(effective.each(
                "observer", observers.stream().map(EffectiveSettings::nameOf).toList()));
        all.addAll(ignored);
        return ClientExplanation.of(effective.of("environment", settings.environment()), settings, all);
    }

    private Transport logged(Transport quiet) {
        return logBodies ? BodyLoggingTransport.of(quiet, json) : quiet;
    }

    private String retriesText() {
        return "at most " + retries.maxAttempts() + " attempts"
                + (retries.evenIfOutcomeUnknown() ? ", even if the outcome is unknown" : "");
    }

    private static <T> T required(String name, @Nullable T value, String example) {
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing: give " + example);
        }
        return value;
    }

    private static Duration positive(String name, Duration value) {
        if (value.isZero() || value.isNegative()) {
            throw new IllegalArgumentException(name + " must be positive, but is " + value);
        }
        return value;
    }
}
