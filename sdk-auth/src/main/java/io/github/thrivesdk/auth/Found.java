package io.github.thrivesdk.auth;

import java.util.function.Function;

/** A value that a source holds for a setting. It prints no value, since that may be a secret. */
final class Found {
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
            return reader.apply(value);
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new IllegalStateException(entry() + ": " + e.getMessage());
        }
    }

    @Override
    public String toString() {
        return "Found[" + entry() + "]";
    }
}
