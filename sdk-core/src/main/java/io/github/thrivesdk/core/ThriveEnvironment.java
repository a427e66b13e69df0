package io.github.thrivesdk.core;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A place where Thrive runs. It pairs the host of the REST API with the host of user events, so that the base URL and
 * the token endpoint of a call always belong together. Immutable.
 *
 * <p>Source: the token URLs of Thrive's page on OAuth; that the REST API of staging and of MEA lives on the same hosts is
 * inferred.
 */
public final class ThriveEnvironment {
    /** Production, all regions but MEA. */
    public static final ThriveEnvironment PRODUCTION = known("PRODUCTION");

    /** Production in the Middle East and Africa. */
    public static final ThriveEnvironment PRODUCTION_MEA = known("PRODUCTION_MEA");

    /** Staging, all regions but MEA. */
    public static final ThriveEnvironment STAGING = known("STAGING");

    /** Staging in the Middle East and Africa. */
    public static final ThriveEnvironment STAGING_MEA = known("STAGING_MEA");

    private static final List<ThriveEnvironment> ALL = List.of(PRODUCTION, PRODUCTION_MEA, STAGING, STAGING_MEA);

    private final String name;
    private final URI publicHost;
    private final URI userHost;

    private ThriveEnvironment(String name, URI publicHost, URI userHost) {
        this.name = name;
        this.publicHost = publicHost;
        this.userHost = userHost;
    }

    /** The four environments of Thrive. */
    public static List<ThriveEnvironment> all() {
        return ALL;
    }

    /**
     * The environment of that name, in any case, with {@code -} or {@code _}.
     *
     * @throws IllegalArgumentException if there is none; the message lists those there are
     */
    public static ThriveEnvironment of(String name) {
        String wanted = name == null ? "" : name.strip().replace('-', '_').toUpperCase(Locale.ROOT);
        return ALL.stream()
                .filter(environment -> environment.name.equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("environment must be one of "
                        + ALL.stream().map(ThriveEnvironment::name).collect(Collectors.joining(", "))));
    }

    /**
     * A place of your own over https, such as a gateway in front of Thrive.
     *
     * @param publicHost scheme, host and port that serve the REST API, without a path
     * @param userHost the same for user events; may be the same host
     * @throws IllegalArgumentException if one of them is not https, or holds more than scheme, host and port
     */
    public static ThriveEnvironment custom(URI publicHost, URI userHost) {
        return new ThriveEnvironment(
                "CUSTOM", EnvironmentHost.https("publicHost", publicHost), EnvironmentHost.https("userHost", userHost));
    }

    /**
     * A server on this machine, for tests: the only place that plain http may go to.
     *
     * @param server {@code http://localhost:8080}, {@code http://127.0.0.1:8080} or {@code http://[::1]:8080}; serves
     *     the REST API, user events and tokens alike
     * @throws IllegalArgumentException if it is not http on loopback, or holds more than scheme, host and port
     */
    public static ThriveEnvironment loopback(URI server) {
        URI checked = EnvironmentHost.loopback("server", server);
        return new ThriveEnvironment("LOOPBACK", checked, checked);
    }

    /** The name, as {@link #of(String)} reads it. */
    public String name() {
        return name;
    }

    /** Scheme, host and port that serve calls of that kind. */
    public URI host(TokenUse use) {
        return use == TokenUse.WEBHOOKS ? userHost : publicHost;
    }

    /**
     * Where tokens of that kind come from.
     *
     * @throws IllegalArgumentException if the tenant id is missing or malformed
     */
    public URI tokenUrl(TokenUse use, TenantId tenant) {
        return host(use).resolve("/oauth2/token/" + tenant.value());
    }

    /** Whether the URI points at one of the two hosts: same scheme, host and port. */
    public boolean owns(URI uri) {
        return owns(TokenUse.PUBLIC_API, uri) || owns(TokenUse.WEBHOOKS, uri);
    }

    /** Whether the URI points at the host that serves calls of that kind: same scheme, host and port. */
    public boolean owns(TokenUse use, URI uri) {
        return EnvironmentHost.sameOrigin(host(use), uri);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ThriveEnvironment that
                && publicHost.equals(that.publicHost)
                && userHost.equals(that.userHost);
    }

    @Override
    public int hashCode() {
        return publicHost.hashCode() * 31 + userHost.hashCode();
    }

    @Override
    public String toString() {
        return name + " (" + publicHost + ")";
    }

    private static ThriveEnvironment known(String name) {
        return new ThriveEnvironment(
                name,
                EnvironmentHost.https("publicHost", URI.create(EnvironmentTable.publicHost(name))),
                EnvironmentHost.https("userHost", URI.create(EnvironmentTable.userHost(name))));
    }
}
