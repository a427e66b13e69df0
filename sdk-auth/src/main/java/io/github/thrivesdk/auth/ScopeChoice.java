package io.github.thrivesdk.auth;

import io.github.thrivesdk.core.TokenUse;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which scopes the user wants tokens to have, for each use. Immutable. */
final class ScopeChoice {
    /** Nothing was chosen: {@code api/all}, or what an operation needs if privilege is to be least. */
    static final ScopeChoice UNSET = new ScopeChoice(Map.of(), false);

    /** The request names none. */
    static final ScopeChoice OF_THE_SERVER = new ScopeChoice(Map.of(), true);

    private final Map<TokenUse, Set<String>> chosen;
    private final boolean ofTheServer;

    private ScopeChoice(Map<TokenUse, Set<String>> chosen, boolean ofTheServer) {
        this.chosen = Map.copyOf(chosen);
        this.ofTheServer = ofTheServer;
    }

    /** These scopes, each for the uses that it fits. */
    ScopeChoice with(Set<String> scopes) {
        ScopeChoice choice = this;
        for (TokenUse use : TokenUse.values()) {
            choice = choice.with(use, Scopes.fitting(use, scopes));
        }
        return choice;
    }

    /** These scopes for one use. */
    ScopeChoice with(TokenUse use, Set<String> scopes) {
        Map<TokenUse, Set<String>> more = new EnumMap<>(TokenUse.class);
        more.putAll(chosen);
        more.put(use, scopes);
        return new ScopeChoice(more, false);
    }

    boolean isOfTheServer() {
        return ofTheServer;
    }

    boolean isMadeFor(TokenUse use) {
        return chosen.containsKey(use);
    }

    /** The scopes to ask for; empty if none of those chosen fits this use. */
    Set<String> scopes(TokenUse use) {
        return chosen.getOrDefault(use, ofTheServer ? Set.of() : Set.of(Scopes.ALL));
    }

    /** Every set of scopes that a token of that use may be asked for with. */
    List<Set<String>> sets(TokenUse use, boolean leastPrivilege) {
        if (ofTheServer) {
            return List.of(Set.of());
        }
        if (!leastPrivilege) {
            return scopes(use).isEmpty() ? List.of() : List.of(scopes(use));
        }
        Set<String> single = isMadeFor(use) ? scopes(use) : Scopes.known(use);
        return single.stream().sorted().map(Set::of).toList();
    }

    /** In words, for a report. */
    String describe(boolean leastPrivilege) {
        if (ofTheServer) {
            return "left to the server";
        }
        if (chosen.isEmpty()) {
            return leastPrivilege ? "the smallest that each operation needs" : Scopes.ALL;
        }
        Map<TokenUse, String> effective = new EnumMap<>(TokenUse.class);
        for (TokenUse use : TokenUse.values()) {
            effective.put(use, Scopes.join(scopes(use)));
        }
        effective.values().removeIf(String::isEmpty);
        return Set.copyOf(effective.values()).size() == 1
                ? effective.values().iterator().next()
                : effective.entrySet().stream()
                        .map(entry -> entry.getValue() + " for " + entry.getKey())
                        .collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return "ScopeChoice[" + describe(false) + "]";
    }
}
