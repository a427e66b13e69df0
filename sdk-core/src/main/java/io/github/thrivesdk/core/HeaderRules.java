package io.github.thrivesdk.core;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What may stand in a header that a caller adds (RFC 9110 section 5). */
final class HeaderRules {
    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final Pattern VALUE = Pattern.compile("[\\x21-\\x7e]([\\t\\x20-\\x7e]*[\\x21-\\x7e])?");
    private static final Set<String> OURS = Set.of(
            "authorization",
            "proxy-authorization",
            "host",
            "content-length",
            "transfer-encoding",
            "connection",
            "expect",
            "upgrade",
            "te",
            "cookie");

    private HeaderRules() {}

    static String checkName(String name) {
        if (name == null || !TOKEN.matcher(name).matches()) {
            throw new IllegalArgumentException("a header name may hold only the characters of an HTTP token");
        }
        if (name.equalsIgnoreCase("X-Request-Id")) {
            throw new IllegalArgumentException("the header X-Request-Id is given by requestId(...), since log lines and"
                    + " exceptions name it too");
        }
        if (OURS.contains(name.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("the header " + name + " is set by the SDK and cannot be added");
        }
        return name;
    }

    static String checkValue(String name, String value) {
        if (value == null || !VALUE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "the value of the header " + name + " must be visible ASCII, without line breaks");
        }
        return value;
    }
}
