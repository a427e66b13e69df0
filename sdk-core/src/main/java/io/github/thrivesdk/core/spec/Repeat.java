package io.github.thrivesdk.core.spec;

/** Whether a request may be sent again after it may have reached the server. */
public enum Repeat {
    /** Reading only: sending it again does no harm. */
    SAFE,

    /** It changes something: after a lost answer the outcome is unknown, and only the caller may repeat it. */
    NEVER
}
