/** Reads operations into interfaces and calls. The records in here are what the templates see. */
@NullMarked
package io.github.thrivesdk.codegen.operation;

import org.jspecify.annotations.NullMarked;
