package io.github.thrivesdk.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of this SDK, as the build wrote it into the jar. */
final class SdkVersion {
    private static final String CURRENT = read();

    private SdkVersion() {}

    static String current() {
        return CURRENT;
    }

    private static String read() {
        try (InputStream properties = SdkVersion.class.getResourceAsStream("version.properties")) {
            Properties version = new Properties();
            version.load(properties);
            return version.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
