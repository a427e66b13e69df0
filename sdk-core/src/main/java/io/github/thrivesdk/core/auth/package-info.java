/**
 * The contract between the call pipeline and whatever supplies credentials: give the header for this call, and hear
 * that it was rejected.
 */
@NullMarked
package io.github.thrivesdk.core.auth;

import org.jspecify.annotations.NullMarked;
