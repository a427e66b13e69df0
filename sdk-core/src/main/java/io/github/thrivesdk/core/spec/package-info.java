/**
 * What the OpenAPI document says about an operation beyond its types, as the annotations that generated methods carry
 * and the call pipeline reads.
 */
@NullMarked
package io.github.thrivesdk.core.spec;

import org.jspecify.annotations.NullMarked;
