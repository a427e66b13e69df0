package io.github.thrivesdk.client;

import org.jspecify.annotations.Nullable;

/** What the client calls itself: {@code thrive-sdk-java/1.2.0 (Java 17.0.15)}. */
final class UserAgent {
    private UserAgent() {}

    static String of(@Nullable String suffix) {
        String own = "thrive-sdk-java/" + SdkVersion.current() + " (Java " + System.getProperty("java.version") + ")";
        return suffix == null ? own : own + " " + suffix;
    }
}
