package io.github.thrivesdk.core.feign;

import feign.Feign;
import feign.Retryer;
import io.github.thrivesdk.core.TokenUse;
import io.github.thrivesdk.core.json.JsonBinding;
import io.github.thrivesdk.core.pipeline.ThrivePipeline;

/**
 * Builds Feign proxies of generated interfaces whose calls take the same way as those of a {@code ThriveClient}: same
 * credentials, repeats, deadlines and errors. For those who want Feign's own hooks around them. Thread-safe.
 */
public final class ThriveFeign {
    private ThriveFeign() {}

    /** A proxy of a generated interface. */
    public static <T> T proxy(Class<T> api, ThrivePipeline pipeline) {
        return builder(pipeline)
                .target(api, pipeline.environment().host(TokenUse.PUBLIC_API).toString());
    }

    /**
     * A Feign builder with everything set that the pipeline needs. Add logging, interceptors and capabilities as you
     * like; leave client, encoder, decoder and retryer as they are.
     */
    public static Feign.Builder builder(ThrivePipeline pipeline) {
        JsonBinding json = pipeline.json();
        return Feign.builder()
                .client(new PipelineClient(pipeline))
                .encoder(new BodyEncoder(json))
                .decoder(new ResultDecoder())
                // Feign's retryer would send a template again that interceptors have already changed.
                .retryer(Retryer.NEVER_RETRY);
    }
}
