package io.github.thrivesdk.client;

import io.github.thrivesdk.auth.Setting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Remembers where each setting of a client comes from. */
final class EffectiveSettings {
    private static final String DEFAULT = "default";
    private static final String IN_CODE = "set in code";

    private final Map<String, String> sources = new HashMap<>();

    void setInCode(String name) {
        sources.put(name, IN_CODE);
    }

    void setBy(String name, String source) {
        sources.put(name, source);
    }

    boolean isSet(String name) {
        return sources.containsKey(name);
    }

    Setting of(String name, Object value) {
        return new Setting(name, text(value), sources.getOrDefault(name, DEFAULT));
    }

    /** The same setting for each item of a list. */
    List<Setting> each(String name, Iterable<String> values) {
        List<Setting> settings = new ArrayList<>();
        values.forEach(value -> settings.add(new Setting(name, value, IN_CODE)));
        return settings;
    }

    /** What a part of the caller's is called. */
    static String nameOf(Object part) {
        String name = part.getClass().getSimpleName();
        return name.isEmpty() || part.getClass().isHidden() || part.getClass().isSynthetic() ? "own" : name;
    }

    private static String text(Object value) {
        return value instanceof Duration duration
                ? TimeUnit.MILLISECONDS.convert(duration) / 1000.0 + " s"
                : value.toString();
    }
}
