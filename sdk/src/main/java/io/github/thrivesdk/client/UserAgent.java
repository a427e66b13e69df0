package io.github.thrivesdk.client;

import io.github.thrivesdk.generated.api.GeneratedFrom;
import org.jspecify.annotations.Nullable;

/** What the client calls itself: {@code thrive-sdk-java/1.2.0 (Java 17.0.15; document 87d494be7a90)}. */
final class UserAgent {
    private UserAgent() {}

    static String of(@Nullable String suffix) {
        String own = "thrive-sdk-java/" + SdkVersion.current() + " (Java " + System.getProperty("java.version")
                + "; document " + GeneratedFrom.documentSha256().substring(0, 12) + ")";
        return suffix == null ? own : own + " " + suffix;
    }
}
