package io.github.thrivesdk.core.spec;

import io.github.thrivesdk.core.TokenUse;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The facts of one operation, read from its {@link ThriveOperation} annotation. Immutable. */
public final class Operation {
    private final ThriveOperation facts;
    private final List<Set<String>> scopeAlternatives;
    private final Predicate<String> elsewhere;

    private Operation(ThriveOperation facts) {
        this.facts = facts;
        this.elsewhere =
                Arrays.stream(facts.continuations()).map(Operation::endsLike).reduce(value -> false, Predicate::or);
        this.scopeAlternatives = Arrays.stream(facts.scopes())
                .map(alternative -> Set.of(alternative.split(" ")))
                .toList();
    }

    /** The operation that the annotation describes. */
    public static Operation of(ThriveOperation facts) {
        return new Operation(facts);
    }

    /** The operation of a generated method, or null if the method carries no {@link ThriveOperation}. */
    public static @Nullable Operation of(Method method) {
        ThriveOperation facts = method.getAnnotation(ThriveOperation.class);
        return facts == null ? null : new Operation(facts);
    }

    /**
     * The operation with an id among those of a generated interface.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Operation of(Map<String, Operation> operations, String id) {
        Operation operation = operations.get(id);
        if (operation == null) {
            throw new IllegalArgumentException("No method carries @ThriveOperation(id = \"" + id + "\")");
        }
        return operation;
    }

    /** All operations of a generated interface by their id, in no particular order. */
    public static Map<String, Operation> allOf(Class<?> api) {
        return Stream.of(api.getMethods())
                .map(method -> method.getAnnotation(ThriveOperation.class))
                .filter(facts -> facts != null)
                .map(Operation::new)
                .collect(Collectors.toMap(Operation::id, o -> o, (first, second) -> first, LinkedHashMap::new));
    }

    /** The {@code operationId}. */
    public String id() {
        return facts.id();
    }

    /** The HTTP method, in capitals. */
    public String method() {
        return facts.method();
    }

    /** The path template, which holds no personal data and so may be logged. */
    public String pathTemplate() {
        return facts.path();
    }

    /**
     * Whether a value at the end of the path would make it that of another operation, for a server that decodes slashes
     * before it looks at the path: {@code jane/suspend}.
     */
    public boolean leadsElsewhere(String lastValue) {
        return elsewhere.test(lastValue);
    }

    private static Predicate<String> endsLike(String continuation) {
        String pattern = Pattern.compile("\\{[^}]*}")
                .splitAsStream(continuation + "{}")
                .map(Pattern::quote)
                .collect(Collectors.joining("[^/]+"));
        Pattern compiled = Pattern.compile(".+" + pattern, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
        return value -> compiled.matcher(value.replace('\\', '/')).matches();
    }

    /** Which host serves the operation. */
    public TokenUse tokenUse() {
        return facts.tokenUse();
    }

    /** The sets of scopes any one of which suffices, least privilege first; empty if the document names none. */
    public List<Set<String>> scopeAlternatives() {
        return scopeAlternatives;
    }

    /** Whether the scopes were inferred. */
    public boolean scopesInferred() {
        return facts.scopesInferred();
    }

    /** Whether the request may be sent again after it may have reached the server. */
    public Repeat repeat() {
        return facts.repeat();
    }

    /** How well the contract is known. */
    public Evidence evidence() {
        return facts.evidence();
    }

    /** How the operation pages. */
    public Paging paging() {
        return facts.paging();
    }

    /** How many items one request may carry; 0 if unlimited. */
    public int bulkLimit() {
        return facts.bulkLimit();
    }

    /** The boolean property that a 2xx body must state as true; empty if the status alone decides. */
    public String successField() {
        return facts.successField();
    }

    /** The id, method and path template: {@code deleteUser (DELETE /rest/v2/users/ref/{ref})}. */
    @Override
    public String toString() {
        return id() + " (" + method() + " " + pathTemplate() + ")";
    }
}
