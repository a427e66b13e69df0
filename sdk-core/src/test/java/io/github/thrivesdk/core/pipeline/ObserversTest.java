package io.github.thrivesdk.core.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thrivesdk.core.ThriveObserver;
import io.github.thrivesdk.core.ThriveObserver.TokenRequestInfo;
import io.github.thrivesdk.core.error.ThriveException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ObserversTest {
    private static final TokenRequestInfo TOKENS = new TokenRequestInfo(
            URI.create("https://public.api.learn.link/oauth2/token/eu-west-2_AbcdEfghI"), Set.of("api/all"));

    private final List<TokenRequestInfo> heard = new ArrayList<>();

    @Test
    void failureOfOneIsNotHeardByTheOthers() {
        tell(() -> {
            throw new IllegalStateException("broken");
        });

        assertThat(heard).containsExactly(TOKENS);
    }

    @Test
    void libraryOfAnotherVersionDoesNotHarmTheCall() {
        tell(() -> {
            throw new NoSuchMethodError("MeterRegistry.timer");
        });

        assertThat(heard).containsExactly(TOKENS);
    }

    private void tell(Runnable first) {
        new Observers(List.of(new Listener(first), new Listener(() -> heard.add(TOKENS))))
                .tokenRequestEnded(TOKENS, Duration.ZERO, null);
    }

    private record Listener(Runnable action) implements ThriveObserver {
        @Override
        public void tokenRequestEnded(TokenRequestInfo request, Duration took, @Nullable ThriveException failure) {
            action.run();
        }
    }
}
