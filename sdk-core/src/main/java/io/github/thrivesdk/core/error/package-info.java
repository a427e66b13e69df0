/**
 * What callers catch: one sealed family, named for what the caller can do about it. The server answered with an error,
 * the token could not be had, the request never left, or the outcome is unknown.
 */
@NullMarked
package io.github.thrivesdk.core.error;

import org.jspecify.annotations.NullMarked;
