package io.github.thrivesdk.core.pipeline;

import io.github.thrivesdk.core.error.ApiError;
import io.github.thrivesdk.core.http.Answer;
import io.github.thrivesdk.core.json.JsonBinding;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads error bodies of every shape that Thrive has: plain, with the error below {@code error}, with the error below
 * {@code message}; and makes the best of everything else.
 */
final class ErrorReader {
    private final JsonBinding json;

    ErrorReader(JsonBinding json) {
        this.json = json;
    }

    ApiError read(Answer answer) {
        Map<?, ?> body = object(answer);
        if (body.isEmpty()) {
            return ApiError.UNREADABLE;
        }
        Map<?, ?> inner = inner(body);
        return new ApiError(
                text(inner.get("message")),
                text(inner.get("error")),
                number(inner.get("status")),
                text(body.get("id")),
                text(body.get("timestamp")),
                text(body.get("eventType")));
    }

    private Map<?, ?> object(Answer answer) {
        try {
            return json.read(answer.body(), Object.class) instanceof Map<?, ?> map ? map : Map.of();
        } catch (IOException notJson) {
            return Map.of();
        }
    }

    /** Where status, error and message stand: below {@code error}, below {@code message}, or at the top. */
    private static Map<?, ?> inner(Map<?, ?> body) {
        if (body.get("error") instanceof Map<?, ?> error) {
            return error;
        }
        boolean isPlain = body.containsKey("error") || body.containsKey("status");
        return !isPlain && body.get("message") instanceof Map<?, ?> message ? message : body;
    }

    private static @Nullable String text(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return text(map.get("message"));
        }
        return value instanceof String text ? text : null;
    }

    private static @Nullable Integer number(@Nullable Object value) {
        return value instanceof Number number ? number.intValue() : null;
    }
}
