package io.github.thrivesdk.auth;

/**
 * What happens when the token at hand does not hold a scope that an operation needs. Thrive does not publish the scopes
 * of its operations; the document of this SDK infers them, which is why the check can be softened.
 */
public enum ScopeCheck {
    /** The call is refused before anything is sent, and the message names what is needed and what there is. */
    ENFORCE,

    /** The call is sent all the same, and the mismatch logged once for each operation. */
    WARN,

    /** Nothing is compared. */
    OFF
}
