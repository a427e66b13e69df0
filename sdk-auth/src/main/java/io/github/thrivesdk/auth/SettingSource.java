package io.github.thrivesdk.auth;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One place where settings are looked for.
 *
 * @param kind what one of its entries is: {@code environment variable}
 * @param nameOf how it calls a setting
 * @param lookup what it holds under that name
 */
record SettingSource(String kind, Function<SettingKey, String> nameOf, Function<String, @Nullable String> lookup) {
    /** The entry for a setting as a user knows it: {@code environment variable THRIVE_TENANT_ID}. */
    String entry(SettingKey key) {
        return kind + " " + nameOf.apply(key);
    }

    /**
     * The value, or null if there is none.
     *
     * @throws IllegalStateException if it is there but blank: a source that is broken is never passed over
     */
    @Nullable
    String get(SettingKey key) {
        String value = lookup.apply(nameOf.apply(key));
        if (value != null && value.isBlank()) {
            throw new IllegalStateException(entry(key) + " is set, but blank: give it a value, or remove it");
        }
        return value;
    }

    /** Which settings it holds, by its own names. */
    List<String> present() {
        return Arrays.stream(SettingKey.values())
                .map(nameOf)
                .filter(name -> lookup.apply(name) != null)
                .toList();
    }

    @Override
    public String toString() {
        return "SettingSource[" + kind + "]";
    }
}
