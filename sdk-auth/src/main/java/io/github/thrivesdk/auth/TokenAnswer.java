package io.github.thrivesdk.auth;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a token endpoint's answer, success or error, as far as they are there. Unknown fields are skipped; what
 * is no JSON object reads as null, without a word of it in any message.
 */
final class TokenAnswer {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    @Nullable
    String accessToken;

    @Nullable
    String tokenType;

    @Nullable
    String expiresIn;

    @Nullable
    String scope;

    @Nullable
    String error;

    private TokenAnswer() {}

    /** Reads a body, or gives null if it is not one JSON object. */
    static @Nullable TokenAnswer read(byte[] body) {
        TokenAnswer answer = read(() -> JSON.createParser(body));
        // All that is read of it is ASCII, so that a description in ISO 8859-1 must not hide the error code.
        return answer == null ? read(() -> JSON.createParser(new String(body, ISO_8859_1))) : answer;
    }

    private static @Nullable TokenAnswer read(Source source) {
        try (JsonParser json = source.open()) {
            return json.nextToken() == JsonToken.START_OBJECT ? object(json) : null;
        } catch (IOException e) {
            // The parser's message quotes the input.
            return null;
        }
    }

    private static @Nullable TokenAnswer object(JsonParser json) throws IOException {
        TokenAnswer answer = new TokenAnswer();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            answer.field(name, json);
        }
        return json.nextToken() == null ? answer : null;
    }

    private void field(String name, JsonParser json) throws IOException {
        switch (name) {
            case "access_token" -> accessToken = string(json);
            case "token_type" -> tokenType = stringIfAny(json);
            case "expires_in" -> expiresIn = scalar(json);
            case "scope" -> scope = list(json);
            case "error" -> error = string(json);
            default -> json.skipChildren();
        }
    }

    private static @Nullable String string(JsonParser json) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_STRING) {
            return json.getText();
        }
        json.skipChildren();
        return null;
    }

    /** As {@link #string}, but what is there and no string is not taken for absent. */
    private static @Nullable String stringIfAny(JsonParser json) throws IOException {
        return json.currentToken() == JsonToken.VALUE_NULL ? null : Objects.requireNonNullElse(string(json), "");
    }

    private static @Nullable String scalar(JsonParser json) throws IOException {
        if (json.currentToken().isNumeric()) {
            return json.getText();
        }
        return string(json);
    }

    /** A space-separated string as in RFC 6749, or the array that some servers send. */
    private static @Nullable String list(JsonParser json) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            return string(json);
        }
        StringJoiner joined = new StringJoiner(" ");
        while (json.nextToken() != JsonToken.END_ARRAY) {
            String item = string(json);
            if (item != null) {
                joined.add(item);
            }
        }
        return joined.toString();
    }

    private interface Source {
        JsonParser open() throws IOException;
    }

    @Override
    public String toString() {
        return "TokenAnswer[***]";
    }
}
