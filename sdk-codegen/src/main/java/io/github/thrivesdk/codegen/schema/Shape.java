package io.github.thrivesdk.codegen.schema;

/** What becomes of a schema. */
enum Shape {
    /** A final class with a builder. */
    OBJECT,

    /** A string with known values. */
    ENUM,

    /** A sealed interface: a property tells which case it is. */
    SEALED,

    /** A value of several types that nothing tells apart beforehand. */
    UNION,

    /** No class of its own: a scalar, a list, a map, or another schema under a second name. */
    ALIAS
}
