package io.github.thrivesdk.core.call;

import io.github.thrivesdk.core.spec.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * One call of an operation: its path and query as they go onto the wire, its headers and its body. Immutable. It prints
 * its operation only.
 */
public final class Call {
    private final Operation operation;
    private final String pathAndQuery;
    private final List<Map.Entry<String, String>> headers;
    private final @Nullable Body body;

    private Call(Builder builder) {
        this.operation = builder.operation;
        this.pathAndQuery = builder.query.length() == 0
                ? builder.path
                : builder.path + (builder.path.contains("?") ? "&" : "?") + builder.query;
        this.headers = List.copyOf(builder.headers);
        this.body = builder.body;
    }

    /** Starts a call of an operation. */
    public static Builder of(Operation operation) {
        return new Builder(operation);
    }

    /** What is called. */
    public Operation operation() {
        return operation;
    }

    /** Path and query below the host, encoded. May hold personal data: never log it. */
    public String pathAndQuery() {
        return pathAndQuery;
    }

    /** The headers that the operation's parameters give. */
    public List<Map.Entry<String, String>> headers() {
        return headers;
    }

    /** The body, or null if none is sent. */
    public @Nullable Body body() {
        return body;
    }

    @Override
    public String toString() {
        return "Call[" + operation + "]";
    }

    /** Collects the parameters of a call. */
    public static final class Builder {
        private final Operation operation;
        private String path;
        private final StringJoiner query = new StringJoiner("&");
        private final List<Map.Entry<String, String>> headers = new ArrayList<>();
        private @Nullable Body body;

        private Builder(Operation operation) {
            this.operation = operation;
            this.path = operation.pathTemplate();
        }

        /** Puts a value into the path; {@link PathSegment#of} says what is refused. */
        public Builder path(String name, @Nullable Object value) {
            return path(name, PathSegment.of(name, value, operation));
        }

        /** Puts a segment into the path. */
        public Builder path(String name, PathSegment segment) {
            path = path.replace("{" + name + "}", segment.encoded());
            return this;
        }

        /** Adds a query parameter; null adds nothing, a collection adds one pair for each item. */
        public Builder query(String name, @Nullable Object value) {
            if (value instanceof Iterable<?> items) {
                items.forEach(item -> query(name, item));
            } else if (value != null) {
                query.add(PathSegment.encode(name) + "=" + PathSegment.encode(WireText.of(value)));
            }
            return this;
        }

        /** Adds query parameters whose names and values are encoded already, see {@link QueryString#encoded()}. */
        public Builder query(Map<String, List<String>> encoded) {
            encoded.forEach((name, values) -> values.forEach(value -> query.add(name + "=" + value)));
            return this;
        }

        /** Adds headers, see {@link HeaderFields#asMap()}. */
        public Builder headers(Map<String, String> fields) {
            fields.forEach(this::header);
            return this;
        }

        /** Adds a header; null adds nothing. */
        public Builder header(String name, @Nullable Object value) {
            if (value != null) {
                headers.add(Map.entry(name, WireText.of(value)));
            }
            return this;
        }

        /** Replaces path and query by ones that are encoded already, as Feign's templates give them. */
        public Builder pathAndQuery(String encoded) {
            path = encoded;
            return this;
        }

        /** Sets the body; null sends none. */
        public Builder body(@Nullable Body body) {
            this.body = body;
            return this;
        }

        /** The call. */
        public Call build() {
            return new Call(this);
        }
    }
}
