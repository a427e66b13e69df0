package io.github.thrivesdk.auth;

import java.util.function.Function;

/** A value that a source holds for a setting. It prints no value, since that may be a secret. */
final class Found {
    /** What the JVM puts in the place of octets that are no text in its locale, without a word. */
    private static final String UNDECODED = "\uFFFD";

    private final SettingKey key;
    private final String value;
    private final SettingSource source;

    Found(SettingKey key, String value, SettingSource source) {
        this.key = key;
        this.value = value;
        this.source = source;
    }

    SettingKey key() {
        return key;
    }

    /** Where it was found: {@code environment variable THRIVE_TENANT_ID}. */
    String entry() {
        return source.entry(key);
    }

    /**
     * Reads the value.
     *
     * @throws IllegalStateException if the reader refuses it; the message names the entry
     */
    <T> T as(Function<String, T> reader) {
        try {
            return reader.apply(decoded());
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new IllegalStateException(entry() + ": " + e.getMessage());
        }
    }

    private String decoded() {
        if (value.contains(UNDECODED)) {
            throw new IllegalStateException("it holds a character that the JVM could not read in its locale: set a"
                    + " locale with UTF-8, such as LC_ALL=C.UTF-8, or take a file");
        }
        return value;
    }

    @Override
    public String toString() {
        return "Found[" + entry() + "]";
    }
}
