package io.github.thrivesdk.core;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * A credential that prints as {@code ***}. It is neither a record nor serialisable, so that no framework writes its
 * value by accident; only {@link #reveal()} gives it out. Immutable and safe for use by many threads.
 */
public final class Secret {
    // Transient, because libraries that read fields (Gson, Jackson if told to, reflective toString) pass over such.
    private final transient String value;

    private Secret(String value) {
        this.value = value;
    }

    /**
     * Wraps a secret value.
     *
     * @param value the secret; not blank, and without leading or trailing white space or invisible characters, which are
     *     nearly always a newline copied from a file
     * @throws IllegalArgumentException if the value is null, blank, padded or holds a control character; the message
     *     never repeats it
     */
    public static Secret of(String value) {
        return of("secret", value);
    }

    /**
     * Wraps a secret value and names it in the message if it is refused.
     *
     * @param name what the secret is, as the caller knows it: {@code "API secret"}
     * @param value the secret, as for {@link #of(String)}
     * @throws IllegalArgumentException as for {@link #of(String)}
     */
    public static Secret of(String name, String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(name + " is missing: give the value that Thrive issued");
        }
        if (isPadding(value.codePointAt(0)) || isPadding(value.codePointBefore(value.length()))) {
            throw new IllegalArgumentException(
                    name + " begins or ends with white space (a newline copied from a file?): remove it");
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(name + " holds a control character: check how it was copied");
        }
        return new Secret(value);
    }

    /** The value itself. Call it only where the value goes onto the wire. */
    public String reveal() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret that && MessageDigest.isEqual(bytes(), that.bytes());
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "***";
    }

    /** White space of any kind, and what takes no space at all, such as a byte order mark. */
    private static boolean isPadding(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.getType(character) == Character.FORMAT;
    }

    private byte[] bytes() {
        return value.getBytes(StandardCharsets.UTF_8);
    }
}
