package io.github.thrivesdk.testkit;

import com.github.tomakehurst.wiremock.http.QueryParameter;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The operations that read users. */
final class UserReads {
    private UserReads() {}

    /** A page of users in the order of their creation, deleted ones included. */
    static ResponseDefinition list(SimulatedTenant tenant, String none, Request request) {
        try {
            return page(
                    filtered(tenant.directory().all(), request),
                    number(request, "page", 1, Integer.MAX_VALUE),
                    number(request, "perPage", 100, 1000));
        } catch (IllegalArgumentException | DateTimeException malformed) {
            return Reply.error(400, "Bad Request", "A query parameter is malformed or out of range");
        }
    }

    static ResponseDefinition byId(SimulatedTenant tenant, String id, Request request) {
        return tenant.directory()
                .byId(id)
                .map(user -> Reply.json(200, user.full()))
                .orElseGet(UserReads::notFound);
    }

    static ResponseDefinition byRef(SimulatedTenant tenant, String ref, Request request) {
        return tenant.directory()
                .byRef(ref)
                .map(user -> Reply.json(200, user.basic()))
                .orElseGet(UserReads::notFound);
    }

    private static ResponseDefinition page(List<SimulatedUser> users, int page, int perPage) {
        List<Map<String, Object>> results = users.stream()
                .skip((page - 1L) * perPage)
                .limit(perPage)
                .map(SimulatedUser::full)
                .toList();
        int pages = (users.size() + perPage - 1) / perPage;
        return Reply.json(
                200,
                Map.of(
                        "results",
                        results,
                        "pagination",
                        Map.of("totalResults", users.size(), "totalPages", pages, "page", page, "perPage", perPage)));
    }

    private static List<SimulatedUser> filtered(List<SimulatedUser> users, Request request) {
        Optional<Set<String>> wanted = values(request, "statuses").or(() -> values(request, "status"));
        Set<String> unwanted = values(request, "omitStatuses").orElse(Set.of());
        Instant since = value(request, "updatedSince").map(Instant::parse).orElse(Instant.MIN);
        return users.stream()
                .filter(user ->
                        wanted.map(statuses -> statuses.contains(user.status())).orElse(true))
                .filter(user -> !unwanted.contains(user.status()))
                .filter(user -> !user.updatedAt().isBefore(since))
                .toList();
    }

    private static int number(Request request, String name, int usual, int most) {
        int number = value(request, name).map(Integer::parseInt).orElse(usual);
        if (number < 1 || number > most) {
            throw new IllegalArgumentException(name);
        }
        return number;
    }

    private static Optional<Set<String>> values(Request request, String name) {
        return value(request, name).map(joined -> Set.of(joined.split(",")));
    }

    private static Optional<String> value(Request request, String name) {
        QueryParameter parameter = request.queryParameter(name);
        return parameter.isPresent() ? Optional.of(parameter.firstValue()) : Optional.empty();
    }

    private static ResponseDefinition notFound() {
        return Reply.error(404, "Not Found", "User not found");
    }
}
