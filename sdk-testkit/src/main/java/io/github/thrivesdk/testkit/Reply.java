package io.github.thrivesdk.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import java.util.Map;

/** Answers with JSON, in the shapes that the document gives. */
final class Reply {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Reply() {}

    static ResponseDefinition json(int status, Object body) {
        return builder(status, body).build();
    }

    /** No body. */
    static ResponseDefinition empty(int status) {
        return new ResponseDefinitionBuilder().withStatus(status).build();
    }

    /** The plain error of the resource operations. */
    static ResponseDefinition error(int status, String error, String message) {
        return json(status, problem(status, error, message));
    }

    /** The envelope that is documented for a 400 of the operations that change users. */
    static ResponseDefinition badRequest(String message) {
        return envelope(400, "error", "Bad Request", message);
    }

    /** The envelope that is documented for every other error of theirs: the problem stands below {@code message}. */
    static ResponseDefinition unexpected(int status, String error, String message) {
        return envelope(status, "message", error, message);
    }

    /** An error within an envelope. */
    static ResponseDefinition envelope(int status, String field, String error, String message) {
        return json(
                status,
                Map.of(
                        "id",
                        "UNIQUEREFERENCE111000",
                        "timestamp",
                        "2020-03-09T22:18:26.625Z",
                        "eventType",
                        "user_updated",
                        field,
                        problem(status, error, message)));
    }

    private static Map<String, Object> problem(int status, String error, String message) {
        return Map.of("status", status, "error", error, "message", message);
    }

    /** An error of the token endpoint (RFC 6749 section 5.2). */
    static ResponseDefinition oauthError(int status, String code) {
        ResponseDefinitionBuilder reply =
                builder(status, Map.of("error", code)).withHeader("Cache-Control", "no-store");
        return status == 401
                ? reply.withHeader("WWW-Authenticate", "Basic realm=\"thrive\"").build()
                : reply.build();
    }

    static ResponseDefinition text(int status, String json) {
        return ready(status, json).build();
    }

    private static ResponseDefinitionBuilder ready(int status, String json) {
        return new ResponseDefinitionBuilder()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withBody(json);
    }

    private static ResponseDefinitionBuilder builder(int status, Object body) {
        try {
            return ready(status, JSON.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a reply of the simulator is not JSON", e);
        }
    }
}
