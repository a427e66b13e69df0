package io.github.thrivesdk.client.webhook;

import io.github.thrivesdk.core.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a webhook request was signed with your secret. Thread-safe.
 *
 * <p>Thrive signs the <em>raw</em> body: hand in the bytes as they came, before any framework has parsed them. There is
 * no signed timestamp and no event id, so a genuine request that is sent twice cannot be told from a repeated one;
 * make your handling of events repeatable. Source: Thrive's pages on webhooks, which sign only if a secret is
 * configured.
 */
public final class WebhookSignature {
    /** The header that carries the signature: {@code sha256=} and 64 hexadecimal digits. */
    public static final String HEADER = "x-hmac-signature";

    private static final String ALGORITHM = "HmacSHA256";
    private static final String PREFIX = "sha256=";
    private static final int DIGEST_LENGTH = 32;

    private final List<Secret> secrets;

    private WebhookSignature(List<Secret> secrets) {
        this.secrets = secrets;
    }

    /**
     * Checks against a secret, and against earlier ones while a new one is being rolled out.
     *
     * @param secret the secret that Thrive configured for the subscription
     * @param earlier secrets that are still accepted
     */
    public static WebhookSignature of(Secret secret, Secret... earlier) {
        return new WebhookSignature(
                Stream.concat(Stream.of(secret), Stream.of(earlier)).toList());
    }

    /**
     * Whether the request is genuine. Takes the same time whichever byte of the signature is wrong.
     *
     * @param rawBody the body, byte for byte
     * @param signature the value of the header {@value #HEADER}, or null if the request had none
     */
    public boolean matches(byte[] rawBody, @Nullable String signature) {
        byte[] claimed = parse(signature);
        boolean genuine = false;
        for (Secret secret : secrets) {
            // No short cut: the time taken must not tell which secret matched.
            genuine |= MessageDigest.isEqual(sign(secret, rawBody), claimed);
        }
        return genuine;
    }

    private static byte[] parse(@Nullable String signature) {
        if (signature == null || !signature.startsWith(PREFIX)) {
            return new byte[0];
        }
        try {
            byte[] digest = HexFormat.of().parseHex(signature.substring(PREFIX.length()));
            return digest.length == DIGEST_LENGTH ? digest : new byte[0];
        } catch (IllegalArgumentException notHexadecimal) {
            return new byte[0];
        }
    }

    private static byte[] sign(Secret secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.reveal().getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK lacks " + ALGORITHM + ", which every JDK must have", e);
        }
    }
}
