package io.github.thrivesdk.auth;

import java.util.List;

/**
 * One effective setting, as it may be shown to anyone.
 *
 * @param name what is set: {@code tenant id}
 * @param value its value; {@code ***} for a secret
 * @param source where it comes from: {@code environment variable THRIVE_TENANT_ID}
 */
public record Setting(String name, String value, String source) {
    static final String IN_CODE = "set in code";
    static final String DEFAULT = "default";
    static final String MASKED = "***";

    /** The settings as a table of three columns, one line each, each ended by a line feed. */
    public static String table(List<Setting> settings) {
        int names = width(settings.stream().map(Setting::name).toList());
        int values = width(settings.stream().map(Setting::value).toList());
        StringBuilder table = new StringBuilder();
        for (Setting setting : settings) {
            table.append(padded(setting.name, names))
                    .append(padded(setting.value, values))
                    .append(setting.source)
                    .append('\n');
        }
        return table.toString();
    }

    private static int width(List<String> column) {
        return column.stream().mapToInt(String::length).max().orElse(0);
    }

    private static String padded(String cell, int width) {
        return cell + " ".repeat(width - cell.length() + 2);
    }
}
