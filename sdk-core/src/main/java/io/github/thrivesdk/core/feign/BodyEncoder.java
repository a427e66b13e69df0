package io.github.thrivesdk.core.feign;

import feign.RequestTemplate;
import feign.codec.EncodeException;
import feign.codec.Encoder;
import io.github.thrivesdk.core.call.Body;
import io.github.thrivesdk.core.json.JsonBinding;
import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;

/** Writes bodies: bytes as they are, everything else as JSON. */
final class BodyEncoder implements Encoder {
    private final JsonBinding json;

    BodyEncoder(JsonBinding json) {
        this.json = json;
    }

    @Override
    public void encode(Object body, Type type, RequestTemplate template) {
        if (body instanceof Body whole) {
            template.header("Content-Type", whole.contentType()).body(whole.bytes(), StandardCharsets.UTF_8);
            return;
        }
        template.body(body instanceof byte[] bytes ? bytes : write(body), StandardCharsets.UTF_8);
    }

    private byte[] write(Object body) {
        try {
            return json.write(body);
        } catch (IOException e) {
            throw new EncodeException("the body " + e.getMessage(), e);
        }
    }
}
