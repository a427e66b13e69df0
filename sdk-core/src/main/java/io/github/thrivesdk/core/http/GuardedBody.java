package io.github.thrivesdk.core.http;

import java.net.http.HttpRequest;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;

/**
 * A request body that tells when its request is about to be written. The JDK asks for the length of the body once the
 * connection stands, TLS and a proxy's tunnel included, and before it writes the first byte of the head; and it asks
 * again each time it sends the request again by itself.
 */
final class GuardedBody implements HttpRequest.BodyPublisher {
    private final HttpRequest.BodyPublisher body;
    private final Runnable aboutToBeWritten;

    GuardedBody(HttpRequest.BodyPublisher body, Runnable aboutToBeWritten) {
        this.body = body;
        this.aboutToBeWritten = aboutToBeWritten;
    }

    @Override
    public long contentLength() {
        aboutToBeWritten.run();
        return body.contentLength();
    }

    @Override
    public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
        body.subscribe(subscriber);
    }
}
