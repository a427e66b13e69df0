package io.github.thrivesdk.testkit;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/** Reads {@code Authorization} headers, and masks them. */
final class Credentials {
    private Credentials() {}

    /** User name and password of a Basic header; an empty array if it is none. */
    static String[] basic(String header) {
        if (!header.toLowerCase(Locale.ROOT).startsWith("basic ")) {
            return new String[0];
        }
        try {
            byte[] decoded = Base64.getDecoder().decode(header.substring(6).strip());
            return new String(decoded, StandardCharsets.UTF_8).split(":", 2);
        } catch (IllegalArgumentException notBase64) {
            return new String[0];
        }
    }

    /** The token of a Bearer header; empty if it is none. */
    static String bearer(String header) {
        return header.toLowerCase(Locale.ROOT).startsWith("bearer ")
                ? header.substring(7).strip()
                : "";
    }

    /** The scheme, and stars. */
    static String masked(String header) {
        int space = header.indexOf(' ');
        return space < 0 ? "***" : header.substring(0, space) + " ***";
    }
}
