package io.github.thrivesdk.auth;

import feign.MethodMetadata;
import feign.Request;
import feign.RequestTemplate;
import io.github.thrivesdk.core.ThriveEnvironment;
import io.github.thrivesdk.core.TokenUse;
import io.github.thrivesdk.core.spec.Operation;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Which operation a Feign request belongs to: the one on its method if the interface is generated, else one of two that
 * stand for anything that the host serves.
 */
final class FeignOperations {
    private static final Map<String, Operation> UNSTATED = Operation.allOf(UnstatedOperations.class);

    private final ThriveEnvironment environment;
    private final Map<Method, Optional<Operation>> known = new ConcurrentHashMap<>();

    FeignOperations(ThriveEnvironment environment) {
        this.environment = environment;
    }

    Operation of(Request request, URI uri) {
        Method method = method(request.requestTemplate());
        Operation stated = method == null
                ? null
                : known.computeIfAbsent(method, asked -> Optional.ofNullable(Operation.of(asked)))
                        .orElse(null);
        return stated == null ? unstated(uri) : stated;
    }

    /** By its host, which may differ from request to request of the same method. */
    private Operation unstated(URI uri) {
        boolean isPublic = environment.owns(TokenUse.PUBLIC_API, uri);
        return Objects.requireNonNull(UNSTATED.get(isPublic ? "request" : "userEventRequest"));
    }

    private static @Nullable Method method(@Nullable RequestTemplate template) {
        MethodMetadata metadata = template == null ? null : template.methodMetadata();
        return metadata == null ? null : metadata.method();
    }
}
