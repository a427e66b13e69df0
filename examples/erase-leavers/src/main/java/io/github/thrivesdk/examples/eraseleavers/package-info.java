/**
 * Erases the people of a CSV file, each exactly once. Start with
 * {@link io.github.thrivesdk.examples.eraseleavers.EraseLeavers}.
 */
@NullMarked
package io.github.thrivesdk.examples.eraseleavers;

import org.jspecify.annotations.NullMarked;
