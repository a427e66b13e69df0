package io.github.thrivesdk.it.generation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.thrivesdk.core.call.Body;
import io.github.thrivesdk.core.call.Call;
import io.github.thrivesdk.core.call.CallSender;
import io.github.thrivesdk.core.call.ResponseType;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Keeps what would be sent, and answers with JSON texts in turn. */
final class RecordingSender implements CallSender {
    private final ObjectMapper json = new ObjectMapper();
    private final Deque<String> answers;
    final List<Call> calls = new ArrayList<>();

    RecordingSender(String... answers) {
        this.answers = new ArrayDeque<>(List.of(answers));
    }

    @Override
    @SuppressWarnings({"unchecked", "NullAway"}) // The type says what it reads.
    public <T> T send(Call call, ResponseType<T> type) {
        calls.add(call);
        try {
            return type.kind() == ResponseType.Kind.JSON
                    ? (T) json.readValue(answers.remove(), json.constructType(type.javaType()))
                    : type.kind() == ResponseType.Kind.TEXT ? (T) answers.remove() : null;
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public <T> CompletableFuture<T> sendAsync(Call call, ResponseType<T> type) {
        return CompletableFuture.completedFuture(send(call, type));
    }

    String body(int call) throws JsonProcessingException {
        Body body = calls.get(call).body();
        if (body == null) {
            return "";
        }
        byte[] bytes = body.bytes();
        return bytes == null ? json.writeValueAsString(body.jsonValue()) : new String(bytes, StandardCharsets.UTF_8);
    }
}
