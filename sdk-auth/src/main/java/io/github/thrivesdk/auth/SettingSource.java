package io.github.thrivesdk.auth;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One place where settings are looked for.
 *
 * @param kind what one of its entries is: {@code environment variable}
 * @param nameOf how it calls a setting
 * @param values what it holds, of the SDK's and of others
 */
record SettingSource(String kind, Function<SettingKey, String> nameOf, Map<String, String> values) {
    private static final Pattern OURS = Pattern.compile("THRIVE_[A-Z_]{1,30}|thrive\\.[a-z.-]{1,30}");

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
        String value = values.get(nameOf.apply(key));
        if (value != null && value.isBlank()) {
            throw new IllegalStateException(entry(key) + " is set, but blank: give it a value, or remove it");
        }
        return value;
    }

    /** Which settings it holds, by its own names. */
    List<String> present() {
        return Arrays.stream(SettingKey.values())
                .map(nameOf)
                .filter(values::containsKey)
                .toList();
    }

    /** What looks as if it were meant to be a setting, such as {@code THRIVE_CLIENT_SECERT}. */
    List<String> misspelt() {
        Set<String> known = Arrays.stream(SettingKey.values()).map(nameOf).collect(Collectors.toSet());
        return values.keySet().stream()
                .filter(name -> OURS.matcher(name).matches() && !known.contains(name))
                .filter(name ->
                        !name.equals(SettingSources.FILE_VARIABLE) && !name.equals(SettingSources.FILE_PROPERTY))
                .sorted()
                .toList();
    }

    @Override
    public String toString() {
        return "SettingSource[" + kind + "]";
    }
}
