package io.github.thrivesdk.auth;

import io.github.thrivesdk.core.Secret;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The value of an {@code Authorization: Basic} header. */
final class BasicCredential {
    private BasicCredential() {}

    /** As RFC 7617 has it, in UTF-8. The user must hold no colon. */
    static Secret plain(String user, Secret password) {
        return encoded(user + ":" + password.reveal());
    }

    /** As RFC 6749 section 2.3.1 has it: both are form-encoded first, so either may hold any character. */
    static Secret formEncoded(String clientId, Secret clientSecret) {
        return encoded(form(clientId) + ":" + form(clientSecret.reveal()));
    }

    /** One name or value of {@code application/x-www-form-urlencoded} in UTF-8. */
    static String form(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Secret encoded(String pair) {
        return Secret.of("Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    }
}
