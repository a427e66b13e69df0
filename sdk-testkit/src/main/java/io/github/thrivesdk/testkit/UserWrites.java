package io.github.thrivesdk.testkit;

import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The operations that change users. Not documented, and so a guess: 201 for a new user, 400 for a ref that is taken, 404
 * for a ref that nobody has (of deletion, see {@link UnknownRef}).
 */
final class UserWrites {
    private static final List<String> REQUIRED = List.of("ref", "firstName", "lastName");

    private volatile UnknownRef unknownRef = UnknownRef.NOT_FOUND;

    void onUnknownRef(UnknownRef behaviour) {
        unknownRef = behaviour;
    }

    ResponseDefinition create(SimulatedTenant tenant, String none, Request request) {
        Optional<Map<String, Object>> body = JsonObject.read(request.getBodyAsString());
        if (body.isEmpty()) {
            return Reply.badRequest("Invalid JSON on line 1");
        }
        return missing(body.get())
                .map(name -> Reply.badRequest(name + " is required"))
                .orElseGet(() -> created(tenant, body.get()));
    }

    ResponseDefinition update(SimulatedTenant tenant, String ref, Request request) {
        return JsonObject.read(request.getBodyAsString())
                .map(changes -> changed(tenant.directory().update(ref, changes)))
                .orElseGet(() -> Reply.badRequest("Invalid JSON on line 1"));
    }

    ResponseDefinition suspend(SimulatedTenant tenant, String ref, Request request) {
        String body = request.getBodyAsString();
        return JsonObject.read(body.isEmpty() ? "{}" : body)
                .map(changes -> changed(tenant.directory().suspend(ref, changes)))
                .orElseGet(() -> Reply.badRequest("Invalid JSON on line 1"));
    }

    ResponseDefinition delete(SimulatedTenant tenant, String ref, Request request) {
        if (ref.isBlank()) {
            return Reply.badRequest("path parameter ref is required");
        }
        return tenant.directory().delete(ref) ? success(true) : unknown();
    }

    private static ResponseDefinition created(SimulatedTenant tenant, Map<String, Object> body) {
        return tenant.directory()
                .create(body)
                .map(user -> Reply.json(201, user.managed()))
                .orElseGet(() -> Reply.badRequest("ref is taken"));
    }

    private static Optional<String> missing(Map<String, Object> body) {
        return REQUIRED.stream()
                .filter(name -> !(body.get(name) instanceof String text) || text.isEmpty())
                .findFirst();
    }

    private static ResponseDefinition changed(Optional<SimulatedUser> user) {
        return user.map(found -> Reply.json(200, found.managed())).orElseGet(UserWrites::notFound);
    }

    private ResponseDefinition unknown() {
        return switch (unknownRef) {
            case NOT_FOUND -> notFound();
            case BAD_REQUEST -> Reply.badRequest("User not found");
            case SUCCESS_FALSE -> success(false);
            case SUCCESS_TRUE -> success(true);
        };
    }

    private static ResponseDefinition notFound() {
        return Reply.unexpected(404, "Not Found", "User not found");
    }

    private static ResponseDefinition success(boolean success) {
        return Reply.json(200, Map.of("success", success));
    }
}
