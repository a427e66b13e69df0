package io.github.thrivesdk.core.http;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request as it goes onto the wire. Immutable; adding a header gives a new one. It prints its method and host only:
 * the path may hold a ref, the headers a credential.
 */
public final class WireRequest {
    private final String method;
    private final URI uri;
    private final List<Map.Entry<String, String>> headers;
    private final byte @Nullable [] body;

    private WireRequest(String method, URI uri, List<Map.Entry<String, String>> headers, byte @Nullable [] body) {
        this.method = method;
        this.uri = uri;
        this.headers = List.copyOf(headers);
        this.body = body;
    }

    /** A request without headers; a null body sends none. The URI is sent as it is, byte for byte. */
    public static WireRequest of(String method, URI uri, byte @Nullable [] body) {
        return new WireRequest(method, uri, List.of(), body == null ? null : body.clone());
    }

    /** The same request with one header more. */
    public WireRequest withHeader(String name, String value) {
        return withHeaders(List.of(Map.entry(name, value)));
    }

    /** The same request with these headers more, in their order. */
    public WireRequest withHeaders(List<Map.Entry<String, String>> added) {
        List<Map.Entry<String, String>> more = new ArrayList<>(headers);
        more.addAll(added);
        return new WireRequest(method, uri, more, body);
    }

    /** The HTTP method, in capitals. */
    public String method() {
        return method;
    }

    /** The absolute URI, already encoded. */
    public URI uri() {
        return uri;
    }

    /** The headers in order; a name may stand more than once. */
    public List<Map.Entry<String, String>> headers() {
        return headers;
    }

    /** The body, or null if none is sent. */
    public byte @Nullable [] body() {
        return body == null ? null : body.clone();
    }

    @Override
    public String toString() {
        return "WireRequest[" + method + " " + uri.getHost() + "]";
    }
}
