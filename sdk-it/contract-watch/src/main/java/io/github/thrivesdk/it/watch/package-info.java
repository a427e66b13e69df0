/**
 * Holds requests and answers against the OpenAPI document, with a validator that is not ours. To be on the test class
 * path is enough: the simulator tells of every exchange, and a test that breaks the contract fails.
 */
@NullMarked
package io.github.thrivesdk.it.watch;

import org.jspecify.annotations.NullMarked;
