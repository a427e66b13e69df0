package io.github.thrivesdk.auth;

import io.github.thrivesdk.core.error.CallReport;
import io.github.thrivesdk.core.error.ThriveTokenException;
import io.github.thrivesdk.core.error.ThriveTokenException.Reason;
import io.github.thrivesdk.core.spec.Operation;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which scopes a token for an operation should have, and whether those it has suffice. */
final class ScopeRule {
    private static final Logger LOG = LoggerFactory.getLogger(ScopeRule.class);

    private static final String CHOOSE_IT = "Choose it with scopes(...) or THRIVE_SCOPES";
    private static final String HAVE_IT_GRANTED = "The server granted no more: have it granted to this client";

    private final ScopeChoice choice;
    private final ScopeCheck mode;
    private final boolean leastPrivilege;
    private final Set<String> warned = ConcurrentHashMap.newKeySet();

    ScopeRule(ClientCredentials credentials) {
        this.choice = credentials.scopes();
        this.mode = credentials.scopeCheck();
        this.leastPrivilege = credentials.leastPrivilege();
    }

    /** The sets of scopes to ask for, best first; an empty set means to name none. */
    List<Set<String>> candidates(Operation operation) {
        List<Set<String>> smallest = leastPrivilege ? permittedAlternatives(operation) : List.of();
        return smallest.isEmpty() ? List.of(wholeChoice(operation)) : smallest;
    }

    /**
     * Compares what an operation needs with what the token has.
     *
     * @param granted the scopes of the token; empty if they are not known, and then nothing is compared
     * @param asked those that it was asked for with
     * @throws ThriveTokenException with reason {@code MISSING_SCOPE} if they do not suffice
     */
    void check(Operation operation, Set<String> granted, Set<String> asked) {
        if (!suffices(operation, granted)) {
            insufficient(
                    operation,
                    "the token has " + Scopes.join(granted),
                    suffices(operation, asked) ? HAVE_IT_GRANTED : CHOOSE_IT);
        }
    }

    /** Whether these scopes are enough, as far as is known. */
    static boolean suffices(Operation operation, Set<String> scopes) {
        List<Set<String>> alternatives = operation.scopeAlternatives();
        return alternatives.isEmpty()
                || scopes.isEmpty()
                || alternatives.stream().anyMatch(scopes::containsAll);
    }

    private Set<String> wholeChoice(Operation operation) {
        Set<String> scopes = choice.scopes(operation.tokenUse());
        if (scopes.isEmpty() && !choice.isOfTheServer()) {
            insufficient(operation, "none of the scopes chosen can be had for " + operation.tokenUse(), CHOOSE_IT);
        }
        if (!suffices(operation, scopes)) {
            insufficient(operation, "the token has " + Scopes.join(scopes), CHOOSE_IT);
        }
        return scopes;
    }

    private List<Set<String>> permittedAlternatives(Operation operation) {
        Set<String> permitted = choice.scopes(operation.tokenUse());
        return operation.scopeAlternatives().stream()
                .filter(alternative -> !choice.isMadeFor(operation.tokenUse()) || permitted.containsAll(alternative))
                .toList();
    }

    private void insufficient(Operation operation, String found, String cure) {
        String message = operation + " needs " + needs(operation) + ", but " + found;
        if (mode == ScopeCheck.ENFORCE) {
            throw new ThriveTokenException(
                    Reason.MISSING_SCOPE,
                    message + "; nothing was sent. " + cure + inferred(operation),
                    null,
                    0,
                    null,
                    null,
                    CallReport.unsent(operation));
        }
        if (mode == ScopeCheck.WARN && warned.add(operation.id())) {
            LOG.warn("{}; sent all the same", message);
        }
    }

    private static String needs(Operation operation) {
        return operation.scopeAlternatives().isEmpty()
                ? "a token"
                : "the scope "
                        + operation.scopeAlternatives().stream()
                                .map(Scopes::join)
                                .collect(Collectors.joining(" or "));
    }

    private static String inferred(Operation operation) {
        return operation.scopesInferred()
                ? ". Thrive does not publish the scopes of its operations; if this one is wrong, set"
                        + " scopeCheck(ScopeCheck.WARN)"
                : "";
    }
}
