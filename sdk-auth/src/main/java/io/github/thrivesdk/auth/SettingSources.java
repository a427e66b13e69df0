package io.github.thrivesdk.auth;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    static SettingSources of(Map<String, String> systemProperties, Map<String, String> variables) {
        List<SettingSource> sources = new ArrayList<>();
        sources.add(new SettingSource("system property", SettingKey::property, systemProperties));
        sources.add(new SettingSource("environment variable", SettingKey::variable, variables));
        String property = systemProperties.get(FILE_PROPERTY);
        String path = property == null ? variables.get(FILE_VARIABLE) : property;
        if (path == null) {
            return new SettingSources(
                    sources, "no properties file: neither " + FILE_PROPERTY + " nor " + FILE_VARIABLE + " names one");
        }
        String namer = property == null ? "environment variable " + FILE_VARIABLE : "system property " + FILE_PROPERTY;
        if (path.isBlank()) {
            throw new IllegalStateException(namer + " is set, but blank: give it a value, or remove it");
        }
        String named = "properties file " + path + " (named by " + namer + ")";
        sources.add(new SettingSource(
                "entry of the properties file " + path + ":", SettingKey::property, PropertiesFile.read(path, named)));
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

    /** What looks as if it were meant to be a setting and is none; each as a user knows it. */
    List<String> ignored() {
        return sources.stream()
                .flatMap(source -> source.misspelt().stream().map(name -> source.kind() + " " + name))
                .toList();
    }

    private static String plural(String kind) {
        return kind.endsWith("y") ? kind.substring(0, kind.length() - 1) + "ies" : kind + "s";
    }

    private static String present(SettingSource source) {
        List<String> names = source.present();
        List<String> misspelt = source.misspelt();
        return (names.isEmpty() ? "none of the SDK's is set" : String.join(", ", names))
                + (misspelt.isEmpty() ? "" : " (misspelt? " + String.join(", ", misspelt) + ")");
    }
}
