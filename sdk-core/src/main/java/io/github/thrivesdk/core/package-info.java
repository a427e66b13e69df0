/**
 * What every part of the SDK shares: the environments of Thrive, secrets, and the settings of a call.
 * Knows no endpoint.
 */
@NullMarked
package io.github.thrivesdk.core;

import org.jspecify.annotations.NullMarked;
