package io.github.thrivesdk.core.call;

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
        return of("multipart/form-data", Encodings.USUAL, value);
    }

    /** The body of a media type whose parts are the properties of an object, written as the document says. */
    public static Body of(String mediaType, Encodings encodings, Object value) {
        MultipartBody body = new MultipartBody();
        Map<String, ?> properties = QueryString.properties(value);
        if (properties != null) {
            properties.forEach((name, content) -> body.part(name, content, encodings.mediaType(name)));
        }
        return body.build(mediaType);
    }

    /** A part: bytes and files as they are, objects as JSON, anything else as text; a list gives one for each item. */
    public MultipartBody part(String name, @Nullable Object value) {
        return part(name, value, null);
    }

    private MultipartBody part(String name, @Nullable Object value, @Nullable String mediaType) {
        Object plain = QueryString.plain(value);
        if (plain instanceof Collection<?> items) {
            items.forEach(item -> part(name, item, mediaType));
        } else if (plain instanceof FilePart file) {
            write(name, "; filename=\"" + quoted(file.fileName()) + "\"", file.contentType(), file.bytes());
        } else if (plain instanceof byte[] content && mediaType == null) {
            write(name, "; filename=\"" + quoted(name) + "\"", "application/octet-stream", content);
        } else if (plain != null) {
            boolean isObject = QueryString.properties(plain) != null;
            boolean json = mediaType == null ? isObject : Encodings.isJson(mediaType);
            String text = json || isObject ? JsonText.of(plain) : WireText.of(plain);
            String type = mediaType == null && json ? "application/json" : mediaType;
            write(name, "", type, text.getBytes(StandardCharsets.UTF_8));
        }
        return this;
    }

    /** The body. */
    public Body build() {
        return build("multipart/form-data");
    }

    private Body build(String mediaType) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(bytes.toByteArray());
        whole.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return Body.bytes(mediaType + "; boundary=" + boundary, whole.toByteArray());
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
