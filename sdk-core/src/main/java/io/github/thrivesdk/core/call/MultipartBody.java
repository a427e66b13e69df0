package io.github.thrivesdk.core.call;

import io.github.thrivesdk.core.model.AnyValue;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Collects the parts of a {@code multipart/form-data} body. What is null is left out. */
public final class MultipartBody {
    private final String boundary = "part-" + UUID.randomUUID();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** A body without parts. */
    public MultipartBody() {}

    /** The body whose parts are the properties of an object. */
    public static Body of(Object value) {
        MultipartBody body = new MultipartBody();
        Map<String, ?> properties = QueryString.properties(value);
        if (properties != null) {
            properties.forEach(body::part);
        }
        return body.build();
    }

    /** A part: bytes and files as they are, objects as JSON, anything else as text; a list gives one for each item. */
    public MultipartBody part(String name, @Nullable Object value) {
        if (value instanceof Collection<?> items) {
            items.forEach(item -> part(name, item));
        } else if (value instanceof FilePart file) {
            write(name, "; filename=\"" + quoted(file.fileName()) + "\"", file.contentType(), file.bytes());
        } else if (value instanceof byte[] content) {
            write(name, "; filename=\"" + quoted(name) + "\"", "application/octet-stream", content);
        } else if (value != null) {
            boolean json = value instanceof AnyValue || QueryString.properties(value) != null;
            String text = json ? JsonText.of(value) : WireText.of(value);
            write(name, "", json ? "application/json" : null, text.getBytes(StandardCharsets.UTF_8));
        }
        return this;
    }

    /** The body. */
    public Body build() {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(bytes.toByteArray());
        whole.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return Body.bytes("multipart/form-data; boundary=" + boundary, whole.toByteArray());
    }

    private void write(String name, String fileName, @Nullable String contentType, byte[] content) {
        String head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + quoted(name) + "\"" + fileName
                + (contentType == null ? "" : "\r\nContent-Type: " + contentType) + "\r\n\r\n";
        bytes.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(content);
        bytes.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    /** As browsers write names: what would end the quotes or the line is percent-encoded. */
    private static String quoted(String text) {
        return text.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
    }
}
