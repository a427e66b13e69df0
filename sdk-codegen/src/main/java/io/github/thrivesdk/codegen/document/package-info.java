/**
 * The OpenAPI document as the build handles it: joined from its parts, checked, and read for what other modules need of
 * it.
 */
@NullMarked
package io.github.thrivesdk.codegen.document;

import org.jspecify.annotations.NullMarked;
