package io.github.thrivesdk.core.pipeline;

import io.github.thrivesdk.core.auth.Authorizer;

/** Composes the call pipeline. What stands here, from the outside to the wire, is all that happens to a call. */
final class ClientStack {
    private ClientStack() {}

    static Layer compose(PipelineSettings settings, Authorizer authorizer, Outcomes outcomes, Voice voice) {
        // Credentials reach the wire layer beside the request, and only there become a header: nothing above can log
        // them, and nothing below sends them to a host outside the environment.
        WireLayer wire = new WireLayer(settings.environment(), settings.transport(), settings.responseTimeout());
        Layer authorized = new AuthorizingLayer(
                wire, authorizer, settings.retries().maxAttempts(), settings.time(), voice::attemptEnded);
        Layer retrying = new RetryingLayer(
                authorized, settings.retries(), outcomes, settings.time(), settings.random(), voice::attemptEnded);
        // The deadline holds for everything below it: tokens, waits, repeats and bodies.
        return new DeadlineLayer(retrying, outcomes, settings.time());
    }
}
