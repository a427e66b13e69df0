package io.github.thrivesdk.auth;

import io.github.thrivesdk.core.Secret;
import io.github.thrivesdk.core.http.WireRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.StringJoiner;

/** The token request of RFC 6749 section 4.4.2: a form in the body, nothing in the query. */
final class TokenRequest {
    private TokenRequest() {}

    static WireRequest of(URI url, ClientCredentials credentials, Secret secret, Set<String> scopes) {
        StringJoiner form = new StringJoiner("&");
        add(form, "grant_type", "client_credentials");
        if (!scopes.isEmpty()) {
            add(form, "scope", Scopes.join(scopes));
        }
        if (credentials.secretInBody()) {
            add(form, "client_id", credentials.clientId());
            add(form, "client_secret", secret.reveal());
            return post(url, form);
        }
        Secret basic = BasicCredential.formEncoded(credentials.clientId(), secret);
        return post(url, form).withHeader("Authorization", basic.reveal());
    }

    private static WireRequest post(URI url, StringJoiner form) {
        return WireRequest.of("POST", url, form.toString().getBytes(StandardCharsets.US_ASCII))
                .withHeader("Content-Type", "application/x-www-form-urlencoded")
                .withHeader("Accept", "application/json");
    }

    private static void add(StringJoiner form, String name, String value) {
        form.add(name + "=" + BasicCredential.form(value));
    }
}
