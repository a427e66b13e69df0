package io.github.thrivesdk.core.feign;

import feign.Client;
import feign.MethodMetadata;
import feign.Request;
import feign.Response;
import io.github.thrivesdk.core.call.Body;
import io.github.thrivesdk.core.call.Call;
import io.github.thrivesdk.core.call.ResponseType;
import io.github.thrivesdk.core.pipeline.ThrivePipeline;
import io.github.thrivesdk.core.spec.Operation;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.net.URI;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Sends what Feign's proxy has prepared through the pipeline, which also reads the answer. */
final class PipelineClient implements Client {
    /** What the pipeline sets itself. */
    private static final Set<String> OURS = headers("Accept", "Content-Type", "Content-Length", "User-Agent");

    private final ThrivePipeline pipeline;

    PipelineClient(ThrivePipeline pipeline) {
        this.pipeline = pipeline;
    }

    @Override
    public Response execute(Request request, Request.Options options) {
        Method method = method(request);
        Operation operation = Operation.of(method);
        if (operation == null) {
            throw new IllegalArgumentException(
                    method + " carries no @ThriveOperation: only generated interfaces can be called here");
        }
        Object result = pipeline.send(call(operation, request), responseType(method));
        return Response.builder()
                .status(200)
                .request(request)
                .headers(Map.of())
                .body(new ResultBody(result))
                .build();
    }

    private static Call call(Operation operation, Request request) {
        URI uri = URI.create(request.url());
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        Call.Builder call = Call.of(operation).pathAndQuery(uri.getRawPath() + query);
        request.headers().forEach((name, values) -> {
            if (!OURS.contains(name)) {
                values.forEach(value -> call.header(name, value));
            }
        });
        return request.body() == null
                ? call.build()
                : call.body(Body.bytes(contentType(request), request.body())).build();
    }

    private static String contentType(Request request) {
        Collection<String> values = request.headers().get("Content-Type");
        return values == null || values.isEmpty()
                ? "application/json"
                : values.iterator().next();
    }

    private static ResponseType<?> responseType(Method method) {
        Type type = method.getGenericReturnType();
        if (type == void.class || type == Void.class) {
            return ResponseType.none();
        }
        if (type == byte[].class) {
            return ResponseType.bytes();
        }
        return type == String.class ? ResponseType.text() : ResponseType.jsonOf(type);
    }

    private static Method method(Request request) {
        MethodMetadata metadata = request.requestTemplate() == null
                ? null
                : request.requestTemplate().methodMetadata();
        if (metadata == null || metadata.method() == null) {
            throw new IllegalArgumentException("this client serves proxies of generated interfaces only");
        }
        return metadata.method();
    }

    private static Set<String> headers(String... names) {
        Set<String> set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        set.addAll(Set.of(names));
        return set;
    }
}
