package io.github.thrivesdk.testkit;

import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The operations of the REST API that change users. Thrive does not document 401, 403 and
 * 404 for them; here they have the body that is documented for any other error. */
final class RestApi {
    private static final Pattern USER = Pattern.compile("/rest/v2/users/ref/([^/?]*)");

    private final Access access;
    private volatile UnknownRef unknownRef = UnknownRef.NOT_FOUND;

    RestApi(Access access) {
        this.access = access;
    }

    void onUnknownRef(UnknownRef behaviour) {
        unknownRef = behaviour;
    }

    ResponseDefinition answer(Request request) {
        Access.Caller caller = access.of(request.getHeader("Authorization"));
        if (caller == null) {
            return Reply.unexpected(401, "Unauthorized", "Unauthorized");
        }
        Matcher user = USER.matcher(request.getUrl());
        if (!user.matches() || !request.getMethod().getName().equals("DELETE")) {
            return Reply.error(404, "Not Found", "Cannot " + request.getMethod() + " this path");
        }
        return caller.mayUse(Set.of("api/write", "api/all"))
                ? deleteUser(caller.tenant(), decode(user.group(1)))
                : Reply.unexpected(403, "Forbidden", "Insufficient scope");
    }

    private ResponseDefinition deleteUser(SimulatedTenant tenant, @Nullable String ref) {
        if (ref == null || ref.isBlank()) {
            return Reply.badRequest("path parameter ref is required");
        }
        return tenant.removeUser(ref) ? success(true) : unknown();
    }

    private ResponseDefinition unknown() {
        return switch (unknownRef) {
            case NOT_FOUND -> Reply.unexpected(404, "Not Found", "User not found");
            case BAD_REQUEST -> Reply.badRequest("User not found");
            case SUCCESS_FALSE -> success(false);
            case SUCCESS_TRUE -> success(true);
        };
    }

    private static ResponseDefinition success(boolean success) {
        return Reply.json(200, Map.of("success", success));
    }

    private static String decode(String segment) {
        return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
