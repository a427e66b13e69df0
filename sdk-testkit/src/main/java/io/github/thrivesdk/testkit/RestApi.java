package io.github.thrivesdk.testkit;

import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The REST API: finds the operation and lets it answer. */
final class RestApi {
    private static final Route NO_OPERATION = new Route(
            "",
            Pattern.compile(".*"),
            Set.of("api/read", "api/write", "api/all", "api/webhooks"),
            Reply::error,
            (tenant, variable, request) ->
                    Reply.error(404, "Not Found", "Cannot " + request.getMethod() + " this path"));

    private final Access access;
    private final UserWrites writes = new UserWrites();
    private final List<Route> routes = List.of(
            Route.read("/rest/v1/users", UserReads::list),
            Route.read("/rest/v1/user/([^/]+)", UserReads::byId),
            Route.read("/rest/v1/users/ref/([^/]*)", UserReads::byRef),
            Route.write("POST", "/rest/v2/users", writes::create),
            Route.write("PATCH", "/rest/v2/users/ref/([^/]*)", writes::update),
            Route.write("PATCH", "/rest/v2/users/ref/([^/]*)/suspend", writes::suspend),
            Route.write("DELETE", "/rest/v2/users/ref/([^/]*)", writes::delete));

    RestApi(Access access) {
        this.access = access;
    }

    void onUnknownRef(UnknownRef behaviour) {
        writes.onUnknownRef(behaviour);
    }

    ResponseDefinition answer(Request request) {
        return routes.stream()
                .filter(route -> route.matches(request))
                .findFirst()
                .orElse(NO_OPERATION)
                .answer(request, access.of(request.getHeader("Authorization")));
    }
}
