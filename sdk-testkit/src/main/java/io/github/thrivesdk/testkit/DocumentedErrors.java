package io.github.thrivesdk.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import java.util.List;

/** Words the errors of an operation in the shape that the document gives its answers. */
record DocumentedErrors(ApiDocument document, JsonNode responses) implements ErrorShape {
    /** The properties below which an envelope may hold the error. */
    private static final List<String> ENVELOPES = List.of("error", "message");

    @Override
    public ResponseDefinition of(int status, String error, String message) {
        JsonNode properties = document.bodySchema(response(status)).path("properties");
        return ENVELOPES.stream()
                .filter(field -> isObject(properties.path(field)))
                .findFirst()
                .map(field -> Reply.envelope(status, field, error, message))
                .orElseGet(() -> Reply.error(status, error, message));
    }

    private JsonNode response(int status) {
        JsonNode own = responses.path(String.valueOf(status));
        return own.isMissingNode() ? responses.path("default") : own;
    }

    private boolean isObject(JsonNode schema) {
        return document.resolved(schema).path("type").asText().equals("object");
    }
}
