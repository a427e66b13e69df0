package io.github.thrivesdk.core.pipeline;

import java.util.List;

/** Checks request bodies before they are sent. */
@FunctionalInterface
public interface BodyValidator {
    /** A validator that finds no fault. */
    BodyValidator NONE = body -> List.of();

    /**
     * Checks against the constraints of the OpenAPI document, by the Jakarta Validation provider on the class path, with
     * or without an expression language. Without a provider nothing is checked, and the server has the say.
     */
    static BodyValidator ofProvider() {
        return JakartaBodyValidator.ofProvider();
    }

    /**
     * Checks a body.
     *
     * @return what is wrong, each as the path of a property and what it must be, without any value; empty if nothing is
     */
    List<String> faults(Object body);
}
