package io.github.thrivesdk.auth;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The places where settings are looked for, first one first: system properties, environment variables, one file. */
final class SettingSources {
    static final String FILE_VARIABLE = "THRIVE_CONFIG_FILE";
    static final String FILE_PROPERTY = "thrive.config.file";

    private final List<SettingSource> sources;
    private final String file;

    private SettingSources(List<SettingSource> sources, String file) {
        this.sources = sources;
        this.file = file;
    }

    static SettingSources of(
            Function<String, @Nullable String> systemProperty, Function<String, @Nullable String> variable) {
        List<SettingSource> sources = new ArrayList<>();
        sources.add(new SettingSource("system property", SettingKey::property, systemProperty));
        sources.add(new SettingSource("environment variable", SettingKey::variable, variable));
        String property = systemProperty.apply(FILE_PROPERTY);
        String path = property == null ? variable.apply(FILE_VARIABLE) : property;
        if (path == null) {
            return new SettingSources(
                    sources, "no properties file: neither " + FILE_PROPERTY + " nor " + FILE_VARIABLE + " names one");
        }
        String named = "properties file " + path + " (named by "
                + (property == null ? "environment variable " + FILE_VARIABLE : "system property " + FILE_PROPERTY)
                + ")";
        Properties properties = read(path, named);
        sources.add(new SettingSource(
                "entry of the properties file " + path + ":", SettingKey::property, properties::getProperty));
        return new SettingSources(sources, named);
    }

    /** The value of the first source that has one, under any one of the keys. */
    @Nullable
    Found find(SettingKey... keys) {
        for (SettingSource source : sources) {
            List<Found> found = new ArrayList<>();
            for (SettingKey key : keys) {
                String value = source.get(key);
                if (value != null) {
                    found.add(new Found(key, value, source));
                }
            }
            if (found.size() > 1) {
                throw new IllegalStateException("both " + found.get(0).entry() + " and "
                        + found.get(1).entry() + " are set: remove one of them");
            }
            if (!found.isEmpty()) {
                return found.get(0);
            }
        }
        return null;
    }

    /** Where was looked, and what is there; one line each, without values. */
    String report() {
        return sources.stream()
                        .limit(2)
                        .map(source -> "  " + plural(source.kind()) + ": " + present(source))
                        .collect(Collectors.joining("\n"))
                + "\n  " + file + (sources.size() > 2 ? ": " + present(sources.get(2)) : "");
    }

    private static String plural(String kind) {
        return kind.endsWith("y") ? kind.substring(0, kind.length() - 1) + "ies" : kind + "s";
    }

    private static String present(SettingSource source) {
        List<String> names = source.present();
        return names.isEmpty() ? "none of the SDK's is set" : String.join(", ", names);
    }

    private static Properties read(String path, String named) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of(path))) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            // The message of the parser may quote the file.
            throw new IllegalStateException(
                    "the " + named + " cannot be read (" + e.getClass().getSimpleName() + ")");
        }
        Set<String> unknown = new TreeSet<>(properties.stringPropertyNames());
        unknown.removeAll(SettingKey.properties());
        if (!unknown.isEmpty()) {
            throw new IllegalStateException("the " + named + " holds " + unknown
                    + ", which is no setting. Settings are " + new TreeSet<>(SettingKey.properties()));
        }
        return properties;
    }
}
