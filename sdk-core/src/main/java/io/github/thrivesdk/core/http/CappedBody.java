package io.github.thrivesdk.core.http;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * Collects a body up to a limit. A body that is larger, that breaks off, or whose head contradicts itself about its length
 * is kept as far as it came and marked as truncated: the status that came before it is worth more than an exception.
 */
final class CappedBody
        implements HttpResponse.BodyHandler<CappedBody.Content>, HttpResponse.BodySubscriber<CappedBody.Content> {
    private final int limit;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final CompletableFuture<Content> content = new CompletableFuture<>();
    private volatile Flow.@Nullable Subscription subscription;
    private boolean sound = true;

    CappedBody(int limit) {
        this.limit = limit;
    }

    @Override
    public HttpResponse.BodySubscriber<Content> apply(HttpResponse.ResponseInfo head) {
        sound = Framing.isSound(head.headers());
        return this;
    }

    @Override
    public CompletionStage<Content> getBody() {
        return content;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        if (sound) {
            given.request(Long.MAX_VALUE);
        } else {
            complete(true);
            given.cancel();
        }
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            int room = Math.min(limit - bytes.size(), buffer.remaining());
            byte[] chunk = new byte[room];
            buffer.get(chunk);
            bytes.write(chunk, 0, room);
            if (buffer.hasRemaining()) {
                cancel();
                complete(true);
                return;
            }
        }
    }

    @Override
    public void onError(Throwable brokenOff) {
        complete(true);
    }

    @Override
    public void onComplete() {
        complete(false);
    }

    /** Reads no further, which closes the connection. */
    void cancel() {
        Flow.Subscription given = subscription;
        if (given != null) {
            given.cancel();
        }
    }

    private void complete(boolean truncated) {
        content.complete(new Content(bytes.toByteArray(), truncated));
    }

    /** What was read of a body. */
    static final class Content {
        private final byte[] bytes;
        private final boolean truncated;

        Content(byte[] bytes, boolean truncated) {
            this.bytes = bytes;
            this.truncated = truncated;
        }

        boolean isTruncated() {
            return truncated;
        }

        Answer answer(HttpResponse<?> head) {
            int status = head.statusCode();
            Map<String, List<String>> headers = head.headers().map();
            if (truncated) {
                return Answer.truncated(status, headers, bytes);
            }
            return Framing.tellsTheEnd(head.headers())
                    ? Answer.of(status, headers, bytes)
                    : Answer.endedByConnection(status, headers, bytes);
        }
    }
}
