package io.github.thrivesdk.core.spec;

import io.github.thrivesdk.core.TokenUse;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The facts of one operation that the call pipeline needs, copied from the OpenAPI document by the generator. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface ThriveOperation {
    /** The {@code operationId}; also the method's name. */
    String id();

    /** The HTTP method, in capitals. */
    String method();

    /** The path template below the host, such as {@code /rest/v2/users/ref/{ref}}. */
    String path();

    /**
     * What the paths of other changes with the same method have behind this one, such as <code>/suspend</code>: where a
     * value at its end must not lead, should a server decode it too early.
     */
    String[] continuations() default {};

    /** Which host serves the operation, and so which kind of token it takes. */
    TokenUse tokenUse() default TokenUse.PUBLIC_API;

    /**
     * The OAuth scopes that suffice: any one entry does; an entry that needs several scopes at once joins them by a
     * space. Ordered from the least privilege to the most. Empty if the document names none.
     */
    String[] scopes() default {};

    /** Whether {@link #scopes()} was inferred instead of read in Thrive's documentation. */
    boolean scopesInferred() default false;

    /** Whether a request whose outcome is unknown may be sent again. */
    Repeat repeat() default Repeat.NEVER;

    /** How well the operation's contract is known. */
    Evidence evidence() default Evidence.UNSTATED;

    /** How the operation pages, if it does. */
    Paging paging() default @Paging;

    /** How many items one request may carry; 0 if there is no such limit. */
    int bulkLimit() default 0;

    /**
     * The boolean property that a 2xx body must state as true for the call to count as done; empty if the status alone
     * decides. {@code 200 {"success": false}} is not success. If the operation may answer without a body, a body that
     * does not say counts as done.
     */
    String successField() default "";
}
