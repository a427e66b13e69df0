package io.github.thrivesdk.core.pipeline;

import io.github.thrivesdk.core.call.ResponseType;
import io.github.thrivesdk.core.http.Answer;
import io.github.thrivesdk.core.json.JsonBinding;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns the answer of a call that succeeded into its result, or says that it cannot be used. */
final class AnswerReader {
    private static final Pattern CHARSET = Pattern.compile("charset=\"?([^\";\\s]+)", Pattern.CASE_INSENSITIVE);

    private final JsonBinding json;
    private final Outcomes outcomes;

    AnswerReader(JsonBinding json, Outcomes outcomes) {
        this.json = json;
        this.outcomes = outcomes;
    }

    // ResponseType ties the Java type to T, and a Void is never anything but null.
    @SuppressWarnings({"unchecked", "NullAway"})
    <T> T read(Exchange exchange, Answer answer, ResponseType<T> type) {
        if (type.mayBeEmpty() && answer.bodyLength() == 0 && !answer.bodyTruncated()) {
            return null;
        }
        String fault = fault(answer, type.kind());
        if (fault != null) {
            throw outcomes.unusable(exchange, answer, fault, null);
        }
        checkSuccess(exchange, answer, type);
        return (T)
                switch (type.kind()) {
                    case JSON -> readJson(exchange, answer, type);
                    case TEXT -> new String(answer.body(), charset(answer));
                    case BYTES -> answer.body();
                    case NONE -> null;
                };
    }

    private Object readJson(Exchange exchange, Answer answer, ResponseType<?> type) {
        try {
            byte[] body = BareRows.inEnvelope(exchange.operation().paging(), answer.body());
            Object value = json.read(body, type.javaType());
            if (value != null) {
                return value;
            }
        } catch (IOException malformed) {
            throw outcomes.unusable(exchange, answer, "its body " + malformed.getMessage(), malformed);
        }
        throw outcomes.unusable(exchange, answer, "its body is null", null);
    }

    /**
     * {@code 200 {"success": false}} is not success, and neither is a 200 that does not say, unless the operation may
     * answer with nothing at all.
     */
    private void checkSuccess(Exchange exchange, Answer answer, ResponseType<?> type) {
        String field = exchange.operation().successField();
        if (field.isEmpty()) {
            return;
        }
        Object says = property(answer, field);
        if (Boolean.FALSE.equals(says)) {
            throw outcomes.notSuccess(exchange, answer);
        }
        if (!Boolean.TRUE.equals(says) && !type.mayBeEmpty()) {
            throw outcomes.unusable(exchange, answer, "its body does not say \"" + field + "\": true", null);
        }
    }

    private @Nullable Object property(Answer answer, String name) {
        try {
            return json.read(answer.body(), Object.class) instanceof Map<?, ?> body ? body.get(name) : null;
        } catch (IOException malformed) {
            return null;
        }
    }

    private static @Nullable String fault(Answer answer, ResponseType.Kind kind) {
        String encoding = answer.header("Content-Encoding");
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            return "its body is compressed, which was not asked for";
        }
        if (answer.bodyTruncated()) {
            return "its body is too large, broke off, or its length contradicts itself";
        }
        if (kind == ResponseType.Kind.JSON && answer.bodyLength() == 0) {
            return "its body is empty";
        }
        boolean html = contentType(answer).startsWith("text/html");
        return html && kind != ResponseType.Kind.TEXT && kind != ResponseType.Kind.BYTES
                ? "its body is HTML: something between here and Thrive answered"
                : null;
    }

    private static String contentType(Answer answer) {
        String type = answer.header("Content-Type");
        return type == null ? "" : type.strip().toLowerCase(Locale.ROOT);
    }

    private static Charset charset(Answer answer) {
        Matcher named = CHARSET.matcher(contentType(answer));
        return named.find() && Charset.isSupported(named.group(1))
                ? Charset.forName(named.group(1))
                : StandardCharsets.UTF_8;
    }
}
