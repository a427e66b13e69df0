package io.github.thrivesdk.core.feign;

import feign.Response;
import feign.codec.Decoder;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** Hands out the result that the pipeline has read. */
final class ResultDecoder implements Decoder {
    @Override
    public @Nullable Object decode(Response response, Type type) {
        if (response.body() instanceof ResultBody body) {
            return body.result();
        }
        throw new IllegalStateException("the response did not come from the pipeline: leave client and decoder as"
                + " ThriveFeign.builder set them");
    }
}
