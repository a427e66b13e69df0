package io.github.thrivesdk.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.Optional;

/** Reads the JSON objects that callers send. */
final class JsonObject {
    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonObject() {}

    /** The object, or empty if the text is none. */
    static Optional<Map<String, Object>> read(String text) {
        try {
            return Optional.ofNullable(JSON.readValue(text, new TypeReference<Map<String, Object>>() {}));
        } catch (JsonProcessingException notAnObject) {
            return Optional.empty();
        }
    }
}
