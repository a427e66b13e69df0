/** Holds requests and answers against the OpenAPI document, with a validator that is not ours. */
@NullMarked
package io.github.thrivesdk.it.contract;

import org.jspecify.annotations.NullMarked;
