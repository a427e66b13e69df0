/** Reads schemas into Java types and models. The records in here are what the templates see. */
@NullMarked
package io.github.thrivesdk.codegen.schema;

import org.jspecify.annotations.NullMarked;
