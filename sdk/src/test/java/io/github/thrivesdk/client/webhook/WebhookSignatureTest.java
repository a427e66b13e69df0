package io.github.thrivesdk.client.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.thrivesdk.core.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSignatureTest {
    // RFC 4231 section 4.3, test case 2.
    private static final byte[] BODY = "what do ya want for nothing?".getBytes(UTF_8);
    private static final String SIGNATURE = "sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";

    private final WebhookSignature signature = WebhookSignature.of(Secret.of("Jefe"));

    @Test
    void signatureOfTheRfcsExampleMatches() {
        assertThat(signature.matches(BODY, SIGNATURE)).isTrue();
    }

    @Test
    void hexadecimalDigitsMayBeCapitals() {
        assertThat(signature.matches(BODY, "sha256=" + SIGNATURE.substring(7).toUpperCase(java.util.Locale.ROOT)))
                .isTrue();
    }

    @Test
    void oneChangedByteOfTheBodyIsNoticed() {
        byte[] changed = BODY.clone();
        changed[0] ^= 1;

        assertThat(signature.matches(changed, SIGNATURE)).isFalse();
    }

    @Test
    void earlierSecretIsAcceptedWhileANewOneIsRolledOut() {
        WebhookSignature rolling = WebhookSignature.of(Secret.of("brand-new"), Secret.of("Jefe"));

        assertThat(rolling.matches(BODY, SIGNATURE)).isTrue();
    }

    @Test
    void requestWithoutSignatureIsNotGenuine() {
        assertThat(signature.matches(BODY, null)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sha256=",
                "sha1=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
                "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
                "sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec38",
                "sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec384300",
                "sha256=zzdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
                "sha256= 5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
            })
    void malformedSignatureIsNotGenuine(String malformed) {
        assertThat(signature.matches(BODY, malformed)).isFalse();
    }
}
