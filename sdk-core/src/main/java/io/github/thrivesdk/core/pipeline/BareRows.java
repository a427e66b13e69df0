package io.github.thrivesdk.core.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.thrivesdk.core.spec.Paging;
import java.io.ByteArrayOutputStream;

/**
 * Rows that came without the envelope that was due: Thrive's pages call some answers an array that others saw in an
 * envelope.
 */
final class BareRows {
    private BareRows() {}

    /** The body, in an envelope that holds nothing but the rows if it is a bare array where an envelope is due. */
    static byte[] inEnvelope(Paging paging, byte[] body) {
        if (paging.items().isEmpty() || !isArray(body)) {
            return body;
        }
        ByteArrayOutputStream envelope = new ByteArrayOutputStream(body.length + 32);
        envelope.writeBytes(("{\"" + paging.items() + "\":").getBytes(UTF_8));
        envelope.writeBytes(body);
        envelope.write('}');
        return envelope.toByteArray();
    }

    private static boolean isArray(byte[] body) {
        for (byte first : body) {
            if (first != ' ' && first != '\t' && first != '\r' && first != '\n') {
                return first == '[';
            }
        }
        return false;
    }
}
