/**
 * What changed since the last release: in the OpenAPI document, in the public Java surface, and what that means to
 * users. Runs as the last step of the build and never in an application.
 */
@NullMarked
package io.github.thrivesdk.codegen.change;

import org.jspecify.annotations.NullMarked;
