package io.github.thrivesdk.core.spec;

/** How well the contract of an operation is known. */
public enum Evidence {
    /** Read in Thrive's official documentation. */
    OFFICIAL,

    /** Taken from third parties that use the API. */
    THIRD_PARTY,

    /** Concluded from what is known of its neighbours. */
    INFERRED,

    /** The document does not say. */
    UNSTATED
}
