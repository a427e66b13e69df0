package io.github.thrivesdk.auth;

import io.github.thrivesdk.core.Secret;
import io.github.thrivesdk.core.TenantId;
import io.github.thrivesdk.core.TokenUse;
import io.github.thrivesdk.core.auth.AuthContext;
import io.github.thrivesdk.core.auth.Authorizer;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * OAuth 2.0 client credentials (RFC 6749 section 4.4). Tokens are fetched when first needed, shared by all calls of a
 * client, renewed before they expire and replaced when the server rejects them. Immutable.
 *
 * <pre>{@code
 * ThriveAuth auth = ThriveAuth.clientCredentials()
 *         .tenantId("eu-west-2_AbcdEfghI")
 *         .clientId(clientId)
 *         .clientSecret(ThriveAuth.secretFile(Path.of("/run/secrets/thrive")))
 *         .scopes("api/read")
 *         .build();
 * }</pre>
 */
public final class ClientCredentials extends ThriveAuth {
    private final String clientId;
    private final SecretSource clientSecret;
    private final SecretFetch secretFetch;
    private final boolean secretInBody;
    private final ScopeChoice scopes;
    private final ScopeCheck scopeCheck;
    private final boolean leastPrivilege;
    private final @Nullable TokenPool pool;
    private final Set<SettingKey> chosen;

    private ClientCredentials(Builder builder, Provenance provenance) {
        super(Builder.required("tenantId", builder.tenantId), provenance);
        this.clientId = Builder.required("clientId", builder.clientId);
        this.clientSecret = Builder.required("clientSecret", builder.clientSecret);
        this.secretFetch = new SecretFetch(clientSecret);
        this.secretInBody = builder.secretInBody;
        this.scopes = builder.scopes;
        this.scopeCheck = builder.scopeCheck;
        this.leastPrivilege = builder.leastPrivilege;
        this.pool = builder.pool;
        this.chosen = Set.copyOf(builder.chosen);
    }

    private ClientCredentials(ClientCredentials other, Provenance provenance, @Nullable TokenPool pool) {
        super(other.tenantId(), provenance);
        this.clientId = other.clientId;
        this.clientSecret = other.clientSecret;
        this.secretFetch = other.secretFetch;
        this.secretInBody = other.secretInBody;
        this.scopes = other.scopes;
        this.scopeCheck = other.scopeCheck;
        this.leastPrivilege = other.leastPrivilege;
        this.pool = pool;
        this.chosen = other.chosen;
    }

    @Override
    Authorizer bind(AuthContext context) {
        return new TokenAuthorizer(this, context);
    }

    @Override
    CompletableFuture<List<TokenCheck>> findings(AuthContext context) {
        return new TokenChecks(this, context).run();
    }

    @Override
    ThriveAuth with(Provenance changed) {
        return new ClientCredentials(this, changed, pool);
    }

    @Override
    List<Setting> settings(Provenance origins) {
        return List.of(
                origins.setting(SettingKey.TENANT_ID, tenantId().value(), Setting.IN_CODE),
                origins.setting(SettingKey.CLIENT_ID, clientId, Setting.IN_CODE),
                origins.setting(SettingKey.CLIENT_SECRET, Setting.MASKED, clientSecret.origin()),
                optional(origins, SettingKey.SCOPES, scopes.describe(leastPrivilege)),
                optional(origins, SettingKey.SCOPE_CHECK, scopeCheck.name().toLowerCase(Locale.ROOT)),
                optional(origins, SettingKey.LEAST_PRIVILEGE, String.valueOf(leastPrivilege)),
                optional(origins, SettingKey.SECRET_IN_BODY, String.valueOf(secretInBody)));
    }

    private Setting optional(Provenance origins, SettingKey key, String value) {
        return origins.setting(key, value, chosen.contains(key) ? Setting.IN_CODE : Setting.DEFAULT);
    }

    /**
     * These credentials with their tokens in a pool, unless they have one already.
     *
     * @param fallback the pool for credentials that were given none
     */
    public ClientCredentials withDefaultPool(TokenPool fallback) {
        return pool == null ? new ClientCredentials(this, provenance(), fallback) : this;
    }

    String clientId() {
        return clientId;
    }

    SecretSource clientSecret() {
        return clientSecret;
    }

    SecretFetch secretFetch() {
        return secretFetch;
    }

    boolean secretInBody() {
        return secretInBody;
    }

    ScopeChoice scopes() {
        return scopes;
    }

    ScopeCheck scopeCheck() {
        return scopeCheck;
    }

    boolean leastPrivilege() {
        return leastPrivilege;
    }

    @Nullable
    TokenPool pool() {
        return pool;
    }

    @Override
    public String toString() {
        return "ThriveAuth[client credentials, tenantId=" + tenantId() + ", clientId=" + clientId + "]";
    }

    /** Collects settings; tenant, client id and client secret are required. */
    public static final class Builder {
        private @Nullable TenantId tenantId;
        private @Nullable String clientId;
        private @Nullable SecretSource clientSecret;
        private boolean secretInBody;
        private ScopeChoice scopes = ScopeChoice.UNSET;
        private ScopeCheck scopeCheck = ScopeCheck.ENFORCE;
        private boolean leastPrivilege;
        private @Nullable TokenPool pool;
        private final Set<SettingKey> chosen = EnumSet.noneOf(SettingKey.class);

        Builder() {}

        /**
         * The tenant, as in the token URL.
         *
         * @throws IllegalArgumentException if it is missing or malformed
         */
        public Builder tenantId(String tenantId) {
            return tenantId(new TenantId(tenantId));
        }

        /** The tenant, as in the token URL. */
        public Builder tenantId(TenantId tenantId) {
            this.tenantId = tenantId;
            return this;
        }

        /**
         * The client id that Thrive issued.
         *
         * @throws IllegalArgumentException if it is missing, padded or holds a control character
         */
        public Builder clientId(String clientId) {
            this.clientId =
                    WellFormed.check("clientId", Secret.of("clientId", clientId).reveal());
            return this;
        }

        /**
         * The client secret that Thrive issued.
         *
         * @throws IllegalArgumentException if it is missing, begins or ends with white space, or holds a control
         *     character; the message never repeats it
         */
        public Builder clientSecret(String clientSecret) {
            return clientSecret(Secret.of("clientSecret", clientSecret));
        }

        /** The client secret that Thrive issued. */
        public Builder clientSecret(Secret clientSecret) {
            this.clientSecret = SecretSource.of(clientSecret);
            return this;
        }

        /**
         * A client secret that may change while the client lives.
         *
         * @param clientSecret asked for each token request; {@link ThriveAuth#secretFile} gives one that reads a file
         */
        public Builder clientSecret(Supplier<Secret> clientSecret) {
            this.clientSecret = SecretSource.of("client secret", clientSecret);
            return this;
        }

        /**
         * Sends client id and secret in the body of the token request ({@code client_secret_post}) instead of in a
         * Basic header, for servers that want it so.
         */
        public Builder secretInBody() {
            this.secretInBody = true;
            return chose(SettingKey.SECRET_IN_BODY);
        }

        /**
         * The scopes to ask for, instead of {@code api/all}. Each goes to the token endpoint that gives it: with
         * {@code api/read} and {@code api/webhooks}, tokens for the REST API ask for the first and tokens for user events
         * for the second.
         *
         * @throws IllegalArgumentException if there is none, or a name is malformed
         */
        public Builder scopes(String... scopes) {
            this.scopes = this.scopes.with(Scopes.checked(scopes));
            return chose(SettingKey.SCOPES);
        }

        /**
         * The scopes to ask for in tokens of one use only.
         *
         * @throws IllegalArgumentException if a name is malformed, or belongs to the other use
         */
        public Builder scopes(TokenUse use, String... scopes) {
            this.scopes = this.scopes.with(use, Scopes.checkedFor(use, scopes));
            return chose(SettingKey.SCOPES);
        }

        /** Sends no {@code scope} parameter, so that the server grants what it grants by default. */
        public Builder scopesOfTheServer() {
            this.scopes = ScopeChoice.OF_THE_SERVER;
            return chose(SettingKey.SCOPES);
        }

        /** What happens when a token lacks a scope that an operation needs. */
        public Builder scopeCheck(ScopeCheck scopeCheck) {
            this.scopeCheck = scopeCheck;
            return chose(SettingKey.SCOPE_CHECK);
        }

        /**
         * Asks for each operation's smallest sufficient scope instead of one scope for all of them: a read gets a token
         * that can only read. Costs one token for each scope in use.
         */
        public Builder leastPrivilege() {
            this.leastPrivilege = true;
            return chose(SettingKey.LEAST_PRIVILEGE);
        }

        /** Shares tokens with other clients that have the same credentials. Without it, each client has its own. */
        public Builder sharing(TokenPool pool) {
            this.pool = pool;
            return this;
        }

        /**
         * The credentials.
         *
         * @throws IllegalArgumentException if a required setting is missing; the message names it
         */
        public ClientCredentials build() {
            return build(Provenance.CODE);
        }

        private Builder chose(SettingKey key) {
            chosen.add(key);
            return this;
        }

        ClientCredentials build(Provenance provenance) {
            return new ClientCredentials(this, provenance);
        }

        private static <T> T required(String name, @Nullable T value) {
            if (value == null) {
                throw new IllegalArgumentException(name + " is missing");
            }
            return value;
        }
    }
}
