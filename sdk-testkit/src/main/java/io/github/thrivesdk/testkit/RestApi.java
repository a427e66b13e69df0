package io.github.thrivesdk.testkit;

import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The REST API: finds the operation and lets it answer. */
final class RestApi {
    private static final Route NO_OPERATION = new Route(
            "",
            Pattern.compile(".*"),
            Set.of("api/read", "api/write", "api/all", "api/webhooks"),
            Reply::error,
            (tenant, variable, request) ->
                    Reply.error(404, "Not Found", "Cannot " + request.getMethod() + " this path"));

    private static final Queue<ResponseDefinition> EMPTY = new ConcurrentLinkedQueue<>();

    private final Access access;
    private final UserWrites writes = new UserWrites();
    private final Map<String, Route> routes = new ConcurrentHashMap<>();
    private final Map<String, Queue<ResponseDefinition>> once = new ConcurrentHashMap<>();

    RestApi(Access access) {
        this.access = access;
        DocumentedRoutes.forEach(ApiDocument.load(), routes::put);
        Map<String, Route.Handler> stateful = Map.of(
                "listUsers", UserReads::list,
                "getUserById", UserReads::byId,
                "getUserByRef", UserReads::byRef,
                "createUser", writes::create,
                "updateUser", writes::update,
                "suspendUser", writes::suspend,
                "deleteUser", writes::delete);
        stateful.forEach((id, handler) ->
                routes.compute(id, (known, route) -> of(known, route).answeredBy(handler)));
    }

    /** Makes an operation answer so once, to those who may call it; answers of this kind wait in line. */
    void answerNext(String operationId, ResponseDefinition answer) {
        of(operationId, routes.get(operationId));
        once.computeIfAbsent(operationId, id -> new ConcurrentLinkedQueue<>()).add(answer);
    }

    /** Makes an operation answer always the same to those who may call it. */
    void answer(String operationId, ResponseDefinition answer) {
        routes.compute(operationId, (id, route) -> of(id, route).answeredBy((tenant, variable, request) -> answer));
    }

    private static Route of(String operationId, @Nullable Route route) {
        if (route == null) {
            throw new IllegalArgumentException("The OpenAPI document has no operation '" + operationId + "'");
        }
        return route;
    }

    void onUnknownRef(UnknownRef behaviour) {
        writes.onUnknownRef(behaviour);
    }

    ResponseDefinition answer(Request request) {
        return routes.entrySet().stream()
                .filter(route -> route.getValue().matches(request))
                .findFirst()
                .map(found -> orOnce(found.getKey(), found.getValue()))
                .orElse(NO_OPERATION)
                .answer(request, access.of(request.getHeader("Authorization")));
    }

    private Route orOnce(String operationId, Route route) {
        return route.answeredBy((tenant, variable, request) -> {
            ResponseDefinition next = once.getOrDefault(operationId, EMPTY).poll();
            return next == null ? route.handler().answer(tenant, variable, request) : next;
        });
    }
}
