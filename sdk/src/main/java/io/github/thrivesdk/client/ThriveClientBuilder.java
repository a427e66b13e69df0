package io.github.thrivesdk.client;

import io.github.thrivesdk.auth.Setting;
import io.github.thrivesdk.auth.ThriveAuth;
import io.github.thrivesdk.auth.ThriveSettings;
import io.github.thrivesdk.core.CallOptions;
import io.github.thrivesdk.core.ThriveEnvironment;
import io.github.thrivesdk.core.ThriveObserver;
import io.github.thrivesdk.core.Timekeeper;
import io.github.thrivesdk.core.auth.AuthMethod;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
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
    private Duration connectTimeout = Duration.ofSeconds(10);
    private RetrySettings retries = RetrySettings.DEFAULTS;
    private @Nullable Transport transport;
    private @Nullable HttpClient httpClient;
    private @Nullable ProxySelector proxy;
    private @Nullable SSLContext sslContext;
    private Timekeeper time = Timekeeper.system();
    private JsonBinding json = JsonBinding.jackson();
    private BodyValidator validator = BodyValidator.ofProvider();
    private Executor executor = ForkJoinPool.commonPool();
    private @Nullable String userAgentSuffix;
    private final EffectiveSettings effective = new EffectiveSettings();
    private final List<ThriveObserver> observers = new ArrayList<>();
    private final Map<String, String> headers = new LinkedHashMap<>();

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
     * How long a connection may take to come about; 10 seconds unless set. Without effect on a transport or HTTP client
     * of your own.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public ThriveClientBuilder connectTimeout(Duration connectTimeout) {
        this.connectTimeout = positive("connectTimeout", connectTimeout);
        effective.setInCode("connect timeout");
        return this;
    }

    /** How often and how soon to repeat what may be repeated. */
    public ThriveClientBuilder retries(RetrySettings retries) {
        this.retries = retries;
        effective.setInCode("retries");
        return this;
    }

    /** Goes through a proxy. */
    public ThriveClientBuilder proxy(ProxySelector proxy) {
        this.proxy = proxy;
        return this;
    }

    /** Trust and key material of your own, for TLS and mutual TLS. */
    public ThriveClientBuilder sslContext(SSLContext sslContext) {
        this.sslContext = sslContext;
        return this;
    }

    /**
     * A JDK client of your own; start from {@link JdkTransport#defaults()}. It stays yours.
     *
     * @throws IllegalArgumentException when the client is built, if it follows redirects or keeps cookies
     */
    public ThriveClientBuilder httpClient(HttpClient httpClient) {
        this.httpClient = httpClient;
        return this;
    }

    /** A transport of your own. It stays yours: closing the client does not close it. */
    public ThriveClientBuilder transport(Transport transport) {
        this.transport = transport;
        effective.setInCode("transport");
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
        return this;
    }

    /**
     * Checks request bodies before they are sent; by the Jakarta Validation provider on the class path unless set, and not
     * at all if there is none.
     */
    public ThriveClientBuilder validator(BodyValidator validator) {
        this.validator = validator;
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
        return this;
    }

    /**
     * The client.
     *
     * @throws IllegalArgumentException if something is missing, or the credentials cannot work in the environment; the
     *     message names the setting, never a secret
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
                transport == null ? jdkTransport() : transport,
                transport == null,
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

    private List<Setting> explain(PipelineSettings settings) {
        List<Setting> all = new ArrayList<>();
        all.add(effective.of("environment", settings.environment()));
        if (settings.auth() instanceof ThriveAuth known) {
            all.addAll(known.settings());
        }
        all.add(effective.of("timeout", timeout));
        all.add(effective.of("response timeout", responseTimeout));
        all.add(effective.of("connect timeout", connectTimeout));
        all.add(effective.of("retries", "at most " + retries.maxAttempts() + " attempts"));
        all.add(effective.of("transport", settings.transport().getClass().getSimpleName()));
        all.addAll(effective.each("header", headers.keySet()));
        return List.copyOf(all);
    }

    private Transport jdkTransport() {
        if (httpClient != null) {
            return JdkTransport.of(httpClient, time);
        }
        HttpClient.Builder client = JdkTransport.defaults().connectTimeout(connectTimeout);
        if (proxy != null) {
            client.proxy(proxy);
        }
        if (sslContext != null) {
            client.sslContext(sslContext);
        }
        return JdkTransport.of(client.build(), time);
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
