package io.github.thrivesdk.auth;

import io.github.thrivesdk.core.Secret;
import io.github.thrivesdk.core.TenantId;
import io.github.thrivesdk.core.ThriveEnvironment;
import io.github.thrivesdk.core.auth.AuthContext;
import io.github.thrivesdk.core.auth.AuthMethod;
import io.github.thrivesdk.core.auth.Authorizer;
import io.github.thrivesdk.core.http.Transport;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Credentials for Thrive, and the place to make them. Immutable, reusable by any number of clients, and safe for use by
 * many threads. It prints no secret.
 *
 * <pre>{@code
 * ThriveAuth basic = ThriveAuth.basic("eu-west-2_AbcdEfghI", apiSecret);
 * ThriveAuth oauth = ThriveAuth.clientCredentials("eu-west-2_AbcdEfghI", clientId, clientSecret);
 * }</pre>
 */
public abstract sealed class ThriveAuth implements AuthMethod permits BasicAuth, ClientCredentials {
    private final TenantId tenantId;
    private final Provenance provenance;

    ThriveAuth(TenantId tenantId, Provenance provenance) {
        this.tenantId = tenantId;
        this.provenance = provenance;
    }

    /**
     * HTTP Basic with the tenant id as user name and the API secret as password. It is sent with every call, unasked.
     *
     * @throws IllegalArgumentException if one of them is missing or malformed, or if the secret begins or ends with
     *     white space; the message never repeats the secret
     */
    public static ThriveAuth basic(String tenantId, String secret) {
        return basic(new TenantId(tenantId), Secret.of("API secret", secret));
    }

    /** HTTP Basic with the tenant id as user name and the API secret as password. */
    public static ThriveAuth basic(TenantId tenantId, Secret secret) {
        return new BasicAuth(tenantId, SecretSource.of(secret), Provenance.CODE);
    }

    /**
     * HTTP Basic with a secret that may change while the client lives.
     *
     * @param secret asked for each call, so it must be quick; {@link #secretFile} gives one that reads a file
     */
    public static ThriveAuth basic(TenantId tenantId, Supplier<Secret> secret) {
        return new BasicAuth(tenantId, SecretSource.of("API secret", secret), Provenance.CODE);
    }

    /**
     * OAuth 2.0 client credentials with the default settings: scope {@code api/all}, secret in a Basic header.
     *
     * @throws IllegalArgumentException if one of them is missing or malformed, or if the secret begins or ends with
     *     white space; the message never repeats the secret
     */
    public static ClientCredentials clientCredentials(String tenantId, String clientId, String clientSecret) {
        return clientCredentials()
                .tenantId(tenantId)
                .clientId(clientId)
                .clientSecret(clientSecret)
                .build();
    }

    /** OAuth 2.0 client credentials with settings of your own. */
    public static ClientCredentials.Builder clientCredentials() {
        return new ClientCredentials.Builder();
    }

    /**
     * A secret in a file of its own, as orchestrators mount it. The file is read again when it changes and whenever the
     * server refuses what it held, so a rotated secret needs no restart. One line break at the end of the file is not
     * part of the secret; any other white space around it is refused.
     *
     * @param path a file of UTF-8 text that holds the secret and nothing else
     */
    public static Supplier<Secret> secretFile(Path path) {
        return new SecretFile("secret", path);
    }

    /**
     * The credentials that this machine is configured with; {@link ThriveSettings} says where they are looked for.
     *
     * @throws IllegalStateException if they are missing, incomplete, ambiguous or malformed; the message says what was
     *     looked for and where, and holds no secret
     */
    public static ThriveAuth fromEnvironment() {
        return ThriveSettings.load().auth();
    }

    /**
     * The same credentials, to be refused by a client of any other environment. Staging and production have credentials
     * of their own, and a mistake shows before anything is sent.
     */
    public final ThriveAuth onlyFor(ThriveEnvironment environment) {
        return with(provenance.onlyFor(environment));
    }

    /** The tenant that the credentials are for. */
    public final TenantId tenantId() {
        return tenantId;
    }

    /** Each setting with its source; secrets are masked. */
    public final List<Setting> settings() {
        return settings(provenance);
    }

    /**
     * These credentials for a {@code Feign.Builder} of your own:
     * {@code Feign.builder().addCapability(auth.capability(environment))}. They are attached only to requests to the
     * hosts of the environment.
     *
     * @param environment where the Feign client calls
     * @throws IllegalArgumentException if the credentials are for another environment
     */
    public final ThriveCapability capability(ThriveEnvironment environment) {
        return capability(environment, OwnContext.newTransport());
    }

    /**
     * As {@link #capability(ThriveEnvironment)}, with a transport of your own.
     *
     * @param environment where the Feign client calls
     * @param transport what tokens are fetched with; it is not closed
     * @throws IllegalArgumentException if the credentials are for another environment
     */
    public final ThriveCapability capability(ThriveEnvironment environment, Transport transport) {
        OwnContext context = new OwnContext(environment, transport);
        return new ThriveCapability(new RequestSigner(environment, open(context), context.time()));
    }

    /**
     * Tries the credentials at their token endpoint and waits for the findings. Tokens that come of it are not kept.
     *
     * @return one finding for each kind of token
     * @throws IllegalArgumentException if the credentials are for another environment
     */
    public final List<TokenCheck> check(ThriveEnvironment environment) {
        try (Transport transport = OwnContext.newTransport()) {
            return check(new OwnContext(environment, transport)).join();
        }
    }

    /**
     * As {@link #check(ThriveEnvironment)}, without waiting and with what a client lends.
     *
     * @return completes with one finding for each kind of token; it does not fail
     */
    public final CompletableFuture<List<TokenCheck>> check(AuthContext context) {
        provenance.check(context.environment());
        return findings(context);
    }

    @Override
    public final Authorizer open(AuthContext context) {
        provenance.check(context.environment());
        return bind(context);
    }

    final Provenance provenance() {
        return provenance;
    }

    abstract Authorizer bind(AuthContext context);

    abstract CompletableFuture<List<TokenCheck>> findings(AuthContext context);

    abstract ThriveAuth with(Provenance changed);

    abstract List<Setting> settings(Provenance origins);
}
