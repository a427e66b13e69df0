package io.github.thrivesdk.client;

import io.github.thrivesdk.auth.ClientCredentials;
import io.github.thrivesdk.auth.Setting;
import io.github.thrivesdk.auth.ThriveAuth;
import io.github.thrivesdk.core.TokenUse;
import io.github.thrivesdk.core.pipeline.PipelineSettings;
import java.util.ArrayList;
import java.util.List;

/**
 * What is in force in a client, as it may be shown to anyone.
 *
 * @param environment where it calls
 * @param credentials how it authenticates
 * @param others everything else
 */
record ClientExplanation(Setting environment, List<Setting> credentials, List<Setting> others) {
    /** Copies the lists. */
    ClientExplanation {
        credentials = List.copyOf(credentials);
        others = List.copyOf(others);
    }

    static ClientExplanation of(Setting environment, PipelineSettings settings, List<Setting> others) {
        return new ClientExplanation(environment, List.of(), others).withCredentials(settings);
    }

    /** The same with other credentials. */
    ClientExplanation withCredentials(PipelineSettings settings) {
        return new ClientExplanation(environment, credentialsOf(settings), others);
    }

    /** All of it, in the order in which it is read. */
    List<Setting> settings() {
        List<Setting> all = new ArrayList<>();
        all.add(environment);
        all.addAll(credentials);
        all.addAll(others);
        return all;
    }

    private static List<Setting> credentialsOf(PipelineSettings settings) {
        if (!(settings.auth() instanceof ThriveAuth known)) {
            return List.of(new Setting("credentials", settings.auth().getClass().getSimpleName(), "set in code"));
        }
        List<Setting> all = new ArrayList<>(known.settings());
        if (known instanceof ClientCredentials) {
            String derived = "environment and tenant id";
            all.add(new Setting("token URL", tokenUrl(settings, known, TokenUse.PUBLIC_API), derived));
            all.add(new Setting("of user events", tokenUrl(settings, known, TokenUse.WEBHOOKS), derived));
        }
        return all;
    }

    private static String tokenUrl(PipelineSettings settings, ThriveAuth auth, TokenUse use) {
        return settings.environment().tokenUrl(use, auth.tenantId()).toString();
    }
}
