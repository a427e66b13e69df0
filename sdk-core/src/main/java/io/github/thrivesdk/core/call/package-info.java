/**
 * What generated code is written against: it describes a {@link io.github.thrivesdk.core.call.Call} and hands it to a
 * {@link io.github.thrivesdk.core.call.CallSender}. Behind that stands the call pipeline.
 */
@NullMarked
package io.github.thrivesdk.core.call;

import org.jspecify.annotations.NullMarked;
