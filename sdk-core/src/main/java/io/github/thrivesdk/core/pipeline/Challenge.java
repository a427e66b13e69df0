package io.github.thrivesdk.core.pipeline;

import io.github.thrivesdk.core.auth.Authorization;
import io.github.thrivesdk.core.http.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a server says in {@code WWW-Authenticate} that it wants (RFC 9110 section 11.6.1, RFC 6750 section 3). Only names
 * of schemes and of scopes are read, and only if they look like such: the rest may repeat what was sent.
 */
final class Challenge {
    private static final Pattern SCHEME =
            Pattern.compile("(?:^|,)\\s*(Basic|Bearer)(?=\\s|,|$)", Pattern.CASE_INSENSITIVE);
    private static final Pattern SCOPE =
            Pattern.compile("[\\s,]scope\\s*=\\s*(?:\"([^\"]*)\"|([^\\s,\"]+))", Pattern.CASE_INSENSITIVE);
    private static final Pattern SCOPE_NAME = Pattern.compile("[a-z]{1,20}/[a-z]{1,20}");

    private final Set<String> schemes = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    private final List<String> scopes = new ArrayList<>();

    private Challenge() {}

    static Challenge of(Answer answer) {
        Challenge challenge = new Challenge();
        answer.headers().getOrDefault("WWW-Authenticate", List.of()).forEach(challenge::read);
        return challenge;
    }

    /** The scopes that the call needs, as the server names them; empty if it names none. */
    List<String> scopes() {
        return scopes;
    }

    /** In words, that credentials of another kind are asked for than were sent; empty if that is not so. */
    String mismatch(@Nullable Authorization used) {
        String sent = used == null ? "" : used.headerValue().reveal().split(" ", 2)[0];
        boolean known = sent.equalsIgnoreCase("Basic") || sent.equalsIgnoreCase("Bearer");
        return !known || schemes.isEmpty() || schemes.contains(sent)
                ? ""
                : ". They were sent as " + sent + ", and the server asks for " + String.join(" or ", schemes);
    }

    private void read(String header) {
        Matcher scheme = SCHEME.matcher(header);
        while (scheme.find()) {
            schemes.add(scheme.group(1).equalsIgnoreCase("Basic") ? "Basic" : "Bearer");
        }
        Matcher scope = SCOPE.matcher(header);
        while (scope.find()) {
            addScopes(scope.group(1) == null ? scope.group(2) : scope.group(1));
        }
    }

    private void addScopes(String names) {
        for (String name : names.split(" ")) {
            if (SCOPE_NAME.matcher(name).matches()) {
                scopes.add(name);
            }
        }
    }
}
