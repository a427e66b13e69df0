package io.github.thrivesdk.auth;

import io.github.thrivesdk.core.Secret;
import io.github.thrivesdk.core.TenantId;
import io.github.thrivesdk.core.ThriveEnvironment;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The settings that the machine holds for the SDK: environment and credentials, each with its source. Immutable; it
 * prints no secret.
 *
 * <p>Each setting is looked for in the system properties ({@code thrive.tenant-id}), then in the environment variables
 * ({@code THRIVE_TENANT_ID}), then in the properties file that {@code thrive.config.file} or {@code THRIVE_CONFIG_FILE}
 * names (keys as for system properties). The first one that has it decides, also when its value is no good: a source
 * that is broken is reported and never passed over. The settings are {@code ENVIRONMENT}, {@code TENANT_ID}, then either
 * {@code API_SECRET}, or {@code CLIENT_ID} and {@code CLIENT_SECRET}; for the latter also {@code SCOPES} (separated by
 * spaces), {@code SCOPE_CHECK}, {@code LEAST_PRIVILEGE} and {@code SECRET_IN_BODY}. {@code API_SECRET_FILE} and
 * {@code CLIENT_SECRET_FILE} name a file that holds the secret, which is read again when it changes.
 */
public final class ThriveSettings {
    private static final Logger LOG = LoggerFactory.getLogger(ThriveSettings.class);

    private final @Nullable ThriveEnvironment environment;
    private final String environmentSource;
    private final TenantId tenantId;
    private final ThriveAuth auth;
    private final List<String> ignored;

    private ThriveSettings(
            @Nullable ThriveEnvironment environment,
            String environmentSource,
            TenantId tenantId,
            ThriveAuth auth,
            List<String> ignored) {
        this.environment = environment;
        this.environmentSource = environmentSource;
        this.tenantId = tenantId;
        this.auth = auth;
        this.ignored = ignored;
    }

    /**
     * Reads the settings of this machine.
     *
     * @throws IllegalStateException if credentials are missing, incomplete, ambiguous or malformed; the message says
     *     what was looked for and where, and holds no secret
     */
    public static ThriveSettings load() {
        Map<String, String> systemProperties = new HashMap<>();
        System.getProperties().forEach((name, value) -> systemProperties.put(name.toString(), value.toString()));
        return load(systemProperties, System.getenv());
    }

    static ThriveSettings load(Map<String, String> systemProperties, Map<String, String> variables) {
        ThriveSettings settings = new SettingsReader(SettingSources.of(systemProperties, variables)).read();
        settings.ignored.forEach(entry -> LOG.warn("The {} is no setting and is ignored: is it misspelt?", entry));
        return settings;
    }

    /**
     * Where to call.
     *
     * @throws IllegalStateException if it is not set: no environment is assumed
     */
    public ThriveEnvironment environment() {
        if (environment == null) {
            throw new IllegalStateException("the environment is not set: set THRIVE_ENVIRONMENT to one of "
                    + ThriveEnvironment.all().stream()
                            .map(ThriveEnvironment::name)
                            .collect(Collectors.joining(", ")));
        }
        return environment;
    }

    /** The tenant that the credentials are for. */
    public TenantId tenantId() {
        return tenantId;
    }

    /** The credentials. If the environment is set, they work there only. */
    public ThriveAuth auth() {
        return auth;
    }

    /**
     * Each setting with its source; secrets are masked. What looks as if it were meant to be a setting and is none, such as
     * {@code THRIVE_SCOPE}, comes last under the name {@code ignored}.
     */
    public List<Setting> settings() {
        Setting where =
                new Setting("environment", environment == null ? "not set" : environment.toString(), environmentSource);
        Stream<Setting> unused = ignored.stream().map(entry -> new Setting("ignored", entry, "no setting: misspelt?"));
        return Stream.of(Stream.of(where), auth.settings().stream(), unused)
                .flatMap(part -> part)
                .toList();
    }

    /** The settings as a table, one line each: name, value and source. */
    public String explain() {
        return Setting.table(settings());
    }

    @Override
    public String toString() {
        return "ThriveSettings[environment=" + environment + ", auth=" + auth + "]";
    }

    /** Makes settings of what the sources hold. */
    private static final class SettingsReader {
        private final SettingSources sources;
        private final Map<SettingKey, String> origins = new LinkedHashMap<>();

        SettingsReader(SettingSources sources) {
            this.sources = sources;
        }

        ThriveSettings read() {
            Found place = sources.find(SettingKey.ENVIRONMENT);
            ThriveEnvironment environment = place == null ? null : place.as(SettingsReader::environment);
            ThriveAuth auth = auth();
            return new ThriveSettings(
                    environment,
                    place == null ? "no source" : place.entry(),
                    auth.tenantId(),
                    environment == null ? auth : auth.onlyFor(environment),
                    sources.ignored());
        }

        private ThriveAuth auth() {
            Found apiSecret = sources.find(SettingKey.API_SECRET, SettingKey.API_SECRET_FILE);
            Found clientId = sources.find(SettingKey.CLIENT_ID);
            Found clientSecret = sources.find(SettingKey.CLIENT_SECRET, SettingKey.CLIENT_SECRET_FILE);
            Found oauth = clientId == null ? clientSecret : clientId;
            if (apiSecret != null && oauth != null) {
                throw new IllegalStateException("both " + apiSecret.entry() + " (for Basic) and " + oauth.entry()
                        + " (for OAuth) are set: remove one of them");
            }
            return apiSecret != null ? basic(apiSecret) : oauth(clientId, clientSecret);
        }

        private ThriveAuth basic(Found secret) {
            refuseSettingsOfOAuth(secret);
            TenantId tenant = tenant();
            return new BasicAuth(tenant, secret(SettingKey.API_SECRET, secret), new Provenance(origins));
        }

        /** Whoever limits the scopes must not be left in the belief that they are limited. */
        private void refuseSettingsOfOAuth(Found apiSecret) {
            for (SettingKey key : SettingKey.OF_OAUTH) {
                Found other = sources.find(key);
                if (other != null) {
                    throw new IllegalStateException("both " + apiSecret.entry() + " (for Basic) and " + other.entry()
                            + " (for OAuth only) are set: remove one of them");
                }
            }
        }

        private ThriveAuth oauth(@Nullable Found clientId, @Nullable Found clientSecret) {
            if (clientId == null && clientSecret == null) {
                throw missing("credentials");
            }
            ClientCredentials.Builder builder = ThriveAuth.clientCredentials().tenantId(tenant());
            origin(SettingKey.CLIENT_ID, clientId).as(builder::clientId);
            Found secret = origin(SettingKey.CLIENT_SECRET, clientSecret);
            builder.clientSecret(secret(SettingKey.CLIENT_SECRET, secret));
            optional(SettingKey.SCOPES, text -> builder.scopes(scopes(text)));
            optional(SettingKey.SCOPE_CHECK, text -> builder.scopeCheck(scopeCheck(text)));
            optional(SettingKey.LEAST_PRIVILEGE, text -> yes(text) ? builder.leastPrivilege() : builder);
            optional(SettingKey.SECRET_IN_BODY, text -> yes(text) ? builder.secretInBody() : builder);
            return builder.build(new Provenance(origins));
        }

        private TenantId tenant() {
            return origin(SettingKey.TENANT_ID, sources.find(SettingKey.TENANT_ID))
                    .as(TenantId::new);
        }

        private SecretSource secret(SettingKey key, Found found) {
            if (found.key() == key) {
                origins.put(key, found.entry());
                return SecretSource.of(found.as(text -> Secret.of(key.label(), text)));
            }
            return found.as(path -> {
                SecretFile file = new SecretFile(key.label(), path(path));
                file.get();
                origins.put(key, "file " + path + ", named by " + found.entry());
                return file;
            });
        }

        private static Path path(String text) {
            try {
                return Path.of(text);
            } catch (InvalidPathException e) {
                // Its message repeats the text, which may be the secret itself.
                throw new IllegalArgumentException("it is not the name of a file");
            }
        }

        private void optional(SettingKey key, Function<String, ?> setter) {
            Found found = sources.find(key);
            if (found != null) {
                origin(key, found).as(setter);
            }
        }

        private Found origin(SettingKey key, @Nullable Found found) {
            if (found == null) {
                throw missing("the " + key.label());
            }
            origins.put(key, found.entry());
            return found;
        }

        private IllegalStateException missing(String what) {
            return new IllegalStateException("Thrive: " + what + " not found. Set either"
                    + "\n  THRIVE_TENANT_ID and THRIVE_API_SECRET (or THRIVE_API_SECRET_FILE), for Basic, or"
                    + "\n  THRIVE_TENANT_ID, THRIVE_CLIENT_ID and THRIVE_CLIENT_SECRET (or THRIVE_CLIENT_SECRET_FILE),"
                    + " for OAuth."
                    + "\nLooked at, in this order:\n" + sources.report());
        }

        private static ThriveEnvironment environment(String text) {
            return text.startsWith("http://") ? loopback(text) : ThriveEnvironment.of(text);
        }

        private static ThriveEnvironment loopback(String text) {
            try {
                return ThriveEnvironment.loopback(new URI(text));
            } catch (URISyntaxException e) {
                // Its message repeats the text, which may hold a password.
                throw new IllegalArgumentException("it is not a URL");
            }
        }

        private static String[] scopes(String text) {
            if (text.contains(",")) {
                throw new IllegalArgumentException("scopes must be separated by spaces, such as api/read api/write");
            }
            return text.strip().split("\\s+");
        }

        private static ScopeCheck scopeCheck(String text) {
            String wanted = text.strip().toUpperCase(Locale.ROOT);
            return Arrays.stream(ScopeCheck.values())
                    .filter(check -> check.name().equals(wanted))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("must be enforce, warn or off"));
        }

        private static boolean yes(String text) {
            return switch (text.strip().toLowerCase(Locale.ROOT)) {
                case "true" -> true;
                case "false" -> false;
                default -> throw new IllegalArgumentException("must be true or false");
            };
        }
    }
}
