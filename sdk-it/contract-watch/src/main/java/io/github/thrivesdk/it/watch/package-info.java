/**
 * Holds requests and answers against the OpenAPI document, with a validator that is not ours. To be on the test class
 * path is enough for the simulator, which tells of every exchange; a server of the JDK is given a {@link RequestWatch}.
 * A test that breaks the contract fails.
 */
@NullMarked
package io.github.thrivesdk.it.watch;

import org.jspecify.annotations.NullMarked;
