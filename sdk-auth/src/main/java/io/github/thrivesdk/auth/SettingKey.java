package io.github.thrivesdk.auth;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Everything that can be configured from outside, under a name that each kind of source derives its own from. */
enum SettingKey {
    ENVIRONMENT,
    TENANT_ID,
    API_SECRET,
    API_SECRET_FILE,
    CLIENT_ID,
    CLIENT_SECRET,
    CLIENT_SECRET_FILE,
    SCOPES,
    SCOPE_CHECK,
    LEAST_PRIVILEGE,
    SECRET_IN_BODY;

    /** What has a meaning for OAuth only, client id and secret apart. */
    static final Set<SettingKey> OF_OAUTH =
            Collections.unmodifiableSet(EnumSet.of(SCOPES, SCOPE_CHECK, LEAST_PRIVILEGE, SECRET_IN_BODY));

    /** As environment variable: {@code THRIVE_TENANT_ID}. */
    String variable() {
        return "THRIVE_" + name();
    }

    /** As system property and in a properties file: {@code thrive.tenant-id}. */
    String property() {
        return "thrive." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** In a report: {@code tenant id}. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ').replace("api", "API");
    }

    static Set<String> properties() {
        return Arrays.stream(values()).map(SettingKey::property).collect(Collectors.toSet());
    }
}
