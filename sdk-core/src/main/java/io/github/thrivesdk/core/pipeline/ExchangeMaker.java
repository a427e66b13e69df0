package io.github.thrivesdk.core.pipeline;

import io.github.thrivesdk.core.CallOptions;
import io.github.thrivesdk.core.Deadline;
import io.github.thrivesdk.core.ThriveObserver.CallInfo;
import io.github.thrivesdk.core.call.Body;
import io.github.thrivesdk.core.call.Call;
import io.github.thrivesdk.core.call.ResponseType;
import io.github.thrivesdk.core.error.CallReport;
import io.github.thrivesdk.core.error.ThriveNotSentException;
import io.github.thrivesdk.core.http.WireRequest;
import io.github.thrivesdk.core.spec.Operation;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes the request of a call, or says what is wrong with its arguments before anything is sent. */
final class ExchangeMaker {
    private final PipelineSettings settings;

    ExchangeMaker(PipelineSettings settings) {
        this.settings = settings;
    }

    Exchange make(Call call, ResponseType<?> type, CallOptions options) {
        String requestId = options.requestId() == null ? UUID.randomUUID().toString() : options.requestId();
        Duration timeout = options.timeout() == null ? settings.timeout() : options.timeout();
        return new Exchange(
                new CallInfo(call.operation(), requestId),
                request(call, type, options, requestId),
                options,
                Deadline.after(timeout, settings.time()),
                settings.time().nanoTime());
    }

    private WireRequest request(Call call, ResponseType<?> type, CallOptions options, String requestId) {
        RequestHeaders headers = new RequestHeaders()
                .set("User-Agent", settings.userAgent())
                .set("X-Request-Id", requestId)
                .set("Accept", accept(type));
        if (call.body() != null) {
            headers.set("Content-Type", call.body().contentType());
        }
        // What is nearer to the caller replaces what is farther away.
        headers.setAll(call.headers())
                .setAll(settings.headers().entrySet())
                .setAll(options.headers().entrySet());
        return WireRequest.of(call.operation().method(), uri(call), bytes(call.operation(), call.body()))
                .withHeaders(headers.list());
    }

    private URI uri(Call call) {
        String host = settings.environment().host(call.operation().tokenUse()).toString();
        try {
            return URI.create(host + call.pathAndQuery());
        } catch (IllegalArgumentException malformed) {
            throw invalid(call.operation(), "its path or query cannot be part of a URL");
        }
    }

    private byte @Nullable [] bytes(Operation operation, @Nullable Body body) {
        if (body == null || body.jsonValue() == null) {
            return body == null ? null : body.bytes();
        }
        List<String> faults = settings.validator().faults(body.jsonValue());
        if (!faults.isEmpty()) {
            throw invalid(operation, String.join("; ", faults));
        }
        try {
            return settings.json().write(body.jsonValue());
        } catch (IOException e) {
            throw invalid(operation, "the body " + e.getMessage());
        }
    }

    private static ThriveNotSentException invalid(Operation operation, String what) {
        return new ThriveNotSentException(
                ThriveNotSentException.Reason.INVALID_ARGUMENT,
                operation.id() + ": " + what + "; nothing was sent",
                null,
                CallReport.unsent(operation));
    }

    private static String accept(ResponseType<?> type) {
        return switch (type.kind()) {
            case JSON, NONE -> "application/json";
            case TEXT -> "text/plain, */*;q=0.8";
            case BYTES -> "*/*";
        };
    }
}
