package io.github.thrivesdk.examples.documentation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.thrivesdk.client.webhook.WebhookReceiver;
import io.github.thrivesdk.client.webhook.WebhookRejectedException;
import io.github.thrivesdk.client.webhook.WebhookSignature;
import io.github.thrivesdk.core.Secret;
import io.github.thrivesdk.generated.model.EventUser;
import io.github.thrivesdk.generated.model.UnknownWebhookEvent;
import io.github.thrivesdk.generated.model.UserAccountEvent;
import io.github.thrivesdk.generated.model.WebhookEvent;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The Java of docs/webhooks.md. */
class WebhooksTest {
    private final Endpoint endpoint = new Endpoint(Secret.of("webhook-secret"));

    /** What a web framework would call. */
    private static final class Endpoint {
        private final WebhookReceiver receiver;
        private final List<String> accounts = new ArrayList<>();
        private final List<Map<String, ?>> others = new ArrayList<>();

        private Endpoint(Secret secret) {
            WebhookReceiver receiver = WebhookReceiver.of(WebhookSignature.of(secret));
            this.receiver = receiver;
        }

        private void post(byte[] rawBody, @Nullable String signatureHeader) {
            WebhookEvent event = receiver.receive(rawBody, signatureHeader);
            if (event instanceof UserAccountEvent account) {
                accounts.add(account.eventType() + " " + reference(account.user()));
            } else if (event instanceof UnknownWebhookEvent unknown) {
                others.add(unknown.asMap());
            }
        }

        private static @Nullable String reference(@Nullable EventUser user) {
            return user == null ? null : user.reference();
        }
    }

    @Test
    void knownEventIsTyped() {
        send("{\"eventType\": \"user.activated\", \"user\": {\"reference\": \"EMP-1001\"}}");

        assertThat(endpoint.accounts).containsExactly("user.activated EMP-1001");
    }

    @Test
    void unknownEventKeepsItsFields() {
        send("{\"eventType\": \"badge.earned\", \"badge\": \"b-1\"}");

        assertThat(endpoint.others).containsExactly(Map.of("eventType", "badge.earned", "badge", "b-1"));
    }

    @Test
    void unsignedRequestIsRejected() {
        assertThatExceptionOfType(WebhookRejectedException.class)
                .isThrownBy(() -> endpoint.post("{}".getBytes(UTF_8), null));
    }

    private void send(String body) {
        endpoint.post(body.getBytes(UTF_8), sign(body.getBytes(UTF_8)));
    }

    private static String sign(byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec("webhook-secret".getBytes(UTF_8), "HmacSHA256"));
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
