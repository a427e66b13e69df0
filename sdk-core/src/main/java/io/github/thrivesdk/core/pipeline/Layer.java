package io.github.thrivesdk.core.pipeline;

import io.github.thrivesdk.core.http.Answer;
import java.util.concurrent.CompletableFuture;

/** One behaviour of the pipeline, wrapped around the next. */
@FunctionalInterface
interface Layer {
    CompletableFuture<Answer> send(Exchange exchange);
}
