/**
 * The seam to HTTP: an immutable request, the whole answer, and the transport that turns one into the other exactly
 * once.
 */
@NullMarked
package io.github.thrivesdk.core.http;

import org.jspecify.annotations.NullMarked;
