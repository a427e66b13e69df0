package io.github.thrivesdk.testkit;

import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An operation: what it matches, which scopes suffice, how it words errors and what answers it.
 *
 * @param path matches the path; its first group, if any, is the path parameter
 */
record Route(String method, Pattern path, Set<String> scopes, ErrorShape errors, Handler handler) {
    /** Answers a caller who may do it; the variable is the decoded path parameter, empty if there is none. */
    interface Handler {
        ResponseDefinition answer(SimulatedTenant tenant, String variable, Request request);
    }

    Route answeredBy(Handler other) {
        return new Route(method, path, scopes, errors, other);
    }

    boolean matches(Request request) {
        return method.equals(request.getMethod().getName())
                && path.matcher(pathOf(request)).matches();
    }

    ResponseDefinition answer(Request request, Access.@Nullable Caller caller) {
        if (caller == null) {
            return errors.of(401, "Unauthorized", "Unauthorized");
        }
        return caller.mayUse(scopes)
                ? handler.answer(caller.tenant(), variable(request), request)
                : errors.of(403, "Forbidden", "Insufficient scope");
    }

    private String variable(Request request) {
        Matcher matcher = path.matcher(pathOf(request));
        return matcher.matches() && matcher.groupCount() > 0 ? decode(matcher.group(1)) : "";
    }

    private static String pathOf(Request request) {
        return request.getUrl().split("\\?", 2)[0];
    }

    private static String decode(@Nullable String segment) {
        return segment == null ? "" : URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
