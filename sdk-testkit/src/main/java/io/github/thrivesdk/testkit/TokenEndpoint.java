package io.github.thrivesdk.testkit;

import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The token endpoint: client credentials (RFC 6749 section 4.4) by {@code client_secret_basic} or
 * {@code client_secret_post}. Thrive documents its URL and the lifetime of one hour; the rest follows the RFC.
 */
final class TokenEndpoint {
    private static final Set<String> SCOPES = Set.of("api/all", "api/read", "api/write", "api/webhooks");

    private final InstantSource clock;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();
    private volatile Duration lifetime = Duration.ofHours(1);

    TokenEndpoint(InstantSource clock) {
        this.clock = clock;
    }

    void lifetime(Duration lifetime) {
        this.lifetime = lifetime;
    }

    void revokeAll() {
        tokens.clear();
    }

    /** The token behind a header value, or null if there is none that is still good. */
    @Nullable
    Token find(String bearer) {
        Token token = tokens.get(bearer);
        return token != null && clock.instant().isBefore(token.expires()) ? token : null;
    }

    ResponseDefinition issue(SimulatedTenant tenant, Request request) {
        Map<String, String> form = form(request.getBodyAsString());
        if (!"client_credentials".equals(form.get("grant_type"))) {
            return Reply.oauthError(400, "unsupported_grant_type");
        }
        if (!isClient(tenant, request, form)) {
            return Reply.oauthError(401, "invalid_client");
        }
        Set<String> scopes = scopes(form.getOrDefault("scope", "api/all"));
        return SCOPES.containsAll(scopes) ? granted(tenant, scopes) : Reply.oauthError(400, "invalid_scope");
    }

    private ResponseDefinition granted(SimulatedTenant tenant, Set<String> scopes) {
        String token = "simulated-" + UUID.randomUUID();
        tokens.put(token, new Token(tenant, scopes, clock.instant().plus(lifetime)));
        return Reply.json(
                200,
                Map.of(
                        "access_token",
                        token,
                        "token_type",
                        "Bearer",
                        "expires_in",
                        lifetime.toSeconds(),
                        "scope",
                        String.join(" ", scopes)));
    }

    private static boolean isClient(SimulatedTenant tenant, Request request, Map<String, String> form) {
        String header = request.getHeader("Authorization");
        if (header == null) {
            return tenant.clientId().equals(form.get("client_id"))
                    && tenant.clientSecret().reveal().equals(form.get("client_secret"));
        }
        String[] pair = Credentials.basic(header);
        return pair.length == 2
                && tenant.clientId().equals(decode(pair[0]))
                && tenant.clientSecret().reveal().equals(decode(pair[1]));
    }

    private static Set<String> scopes(String joined) {
        return new LinkedHashSet<>(Arrays.asList(joined.strip().split(" +")));
    }

    private static Map<String, String> form(String body) {
        Map<String, String> form = new HashMap<>();
        for (String pair : body.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                form.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
            }
        }
        return form;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
