package io.github.thrivesdk.auth;

import io.github.thrivesdk.core.TokenUse;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which scopes may be asked for, and where. The five names stand here because they belong to the token endpoints, not
 * to any operation; a test compares them with the OpenAPI document.
 */
final class Scopes {
    /** Full access, and the one scope that both kinds of token may hold. */
    static final String ALL = "api/all";

    private static final Map<TokenUse, Set<String>> KNOWN = Map.of(
            TokenUse.PUBLIC_API, Set.of(ALL, "api/read", "api/write"),
            TokenUse.WEBHOOKS, Set.of(ALL, "api/webhooks"));

    private static final Pattern SCOPE_TOKEN = Pattern.compile("[\\x21\\x23-\\x2b\\x2d-\\x5b\\x5d-\\x7e]{1,200}");

    private static final Pattern THRIVES = Pattern.compile("[a-z]{1,20}/[a-z]{1,20}");

    /** A space as in RFC 6749, or the comma that some servers put there. */
    private static final Pattern SEPARATORS = Pattern.compile("[\\s,]+");

    private static final String ANOTHER = "(another)";

    private Scopes() {}

    /** Checks the form of each name (RFC 6749 section 3.3, and no comma, which is always meant as a separator). */
    static Set<String> checked(String... names) {
        if (names.length == 0) {
            throw new IllegalArgumentException("scopes are missing: name at least one, or use scopesOfTheServer()");
        }
        for (String name : names) {
            if (name == null || !SCOPE_TOKEN.matcher(name).matches()) {
                throw new IllegalArgumentException("scopes must be given one by one, such as \"api/read\","
                        + " \"api/write\": each is visible ASCII without spaces, commas, quotes and backslashes");
            }
        }
        return Set.copyOf(Arrays.asList(names));
    }

    /** Refuses scopes that are known to belong to the other kind of token only. */
    static Set<String> checkedFor(TokenUse use, String... names) {
        Set<String> checked = checked(names);
        for (String name : checked) {
            if (!fits(use, name)) {
                throw new IllegalArgumentException("the scope " + name + " cannot be had for " + use
                        + ": its token endpoint gives " + join(known(use)));
            }
        }
        return checked;
    }

    /** The scopes that the token endpoint of that use is known to give. */
    static Set<String> known(TokenUse use) {
        return KNOWN.getOrDefault(use, Set.of());
    }

    /** Those of the scopes that the token endpoint of that use may grant; an unknown name may be granted anywhere. */
    static Set<String> fitting(TokenUse use, Set<String> names) {
        return names.stream().filter(name -> fits(use, name)).collect(Collectors.toUnmodifiableSet());
    }

    /** The scopes as they stand in a token request: sorted, one space between them. */
    static String join(Set<String> names) {
        return names.stream().sorted().collect(Collectors.joining(" "));
    }

    /**
     * The scopes that an answer names. What was not asked for, and does not look like a scope of Thrive, counts as one
     * without its name, since a server may repeat anything there that it was sent.
     */
    static Set<String> granted(String list, Set<String> asked) {
        return SEPARATORS
                .splitAsStream(list)
                .filter(name -> !name.isEmpty())
                .map(name -> asked.contains(name) || THRIVES.matcher(name).matches() ? name : ANOTHER)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean fits(TokenUse use, String name) {
        return known(use).contains(name) || KNOWN.values().stream().noneMatch(known -> known.contains(name));
    }
}
