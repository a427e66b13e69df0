package io.github.thrivesdk.client.webhook;

import io.github.thrivesdk.client.webhook.WebhookRejectedException.Reason;
import io.github.thrivesdk.core.json.JsonBinding;
import io.github.thrivesdk.generated.model.UnknownWebhookEvent;
import io.github.thrivesdk.generated.model.WebhookEvent;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Turns a webhook request into an event, if it is genuine. Thread-safe.
 *
 * <pre>{@code
 * WebhookReceiver receiver = WebhookReceiver.of(WebhookSignature.of(secret));
 * WebhookEvent event = receiver.receive(rawBody, request.getHeader(WebhookSignature.HEADER));
 * if (event instanceof UserAccountEvent account) {
 *     synchronise(account.user());
 * }
 * }</pre>
 *
 * <p>An event of a kind that this version does not know, and one that is not built as it is documented, comes as
 * {@link UnknownWebhookEvent}, whose {@code asMap()} holds all of it. Answer within 30 seconds, or Thrive delivers it
 * again.
 */
public final class WebhookReceiver {
    private final WebhookSignature signature;
    private final JsonBinding json;

    private WebhookReceiver(WebhookSignature signature, JsonBinding json) {
        this.signature = signature;
        this.json = json;
    }

    /** Accepts what is signed so. */
    public static WebhookReceiver of(WebhookSignature signature) {
        return new WebhookReceiver(Objects.requireNonNull(signature, "signature"), JsonBinding.jackson());
    }

    /** The same, reading JSON by another binding. */
    public WebhookReceiver with(JsonBinding otherJson) {
        return new WebhookReceiver(signature, Objects.requireNonNull(otherJson, "otherJson"));
    }

    /**
     * Checks and reads a request. Nothing of the body is parsed before the signature has been found right.
     *
     * @param rawBody the body, byte for byte as it came
     * @param signatureHeader the value of the header {@value WebhookSignature#HEADER}, or null if the request had none
     * @throws WebhookRejectedException if it is not genuine, or its body is not a JSON object
     */
    public WebhookEvent receive(byte[] rawBody, @Nullable String signatureHeader) {
        if (!signature.matches(rawBody, signatureHeader)) {
            throw new WebhookRejectedException(
                    Reason.NOT_GENUINE,
                    signatureHeader == null
                            ? "The request has no header " + WebhookSignature.HEADER
                                    + "; is a secret configured for the subscription?"
                            : "The header " + WebhookSignature.HEADER
                                    + " does not match the body; is it the right secret, and the body as it came?",
                    null);
        }
        return event(rawBody);
    }

    private WebhookEvent event(byte[] body) {
        try {
            return read(body, WebhookEvent.class);
        } catch (IOException notAsDocumented) {
            return unknown(body);
        }
    }

    private WebhookEvent unknown(byte[] body) {
        try {
            return read(body, UnknownWebhookEvent.class);
        } catch (IOException notEvenWhatAllEventsHave) {
            return untyped(body);
        }
    }

    private WebhookEvent untyped(byte[] body) {
        UnknownWebhookEvent.Builder event = UnknownWebhookEvent.builder();
        fields(body).forEach((name, value) -> event.additionalProperty(String.valueOf(name), value));
        return event.build();
    }

    private Map<?, ?> fields(byte[] body) {
        try {
            if (json.read(body, Object.class) instanceof Map<?, ?> fields) {
                return fields;
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
        throw unreadable(null);
    }

    private static WebhookRejectedException unreadable(@Nullable Throwable cause) {
        return new WebhookRejectedException(Reason.UNREADABLE, "The body is not a JSON object", cause);
    }

    private WebhookEvent read(byte[] body, Type type) throws IOException {
        if (json.read(body, type) instanceof WebhookEvent event) {
            return event;
        }
        throw new IOException("is null");
    }
}
