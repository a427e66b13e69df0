/**
 * The call pipeline: what happens between a generated method and the wire. {@link
 * io.github.thrivesdk.core.pipeline.ThrivePipeline} is the way in; its layers are composed in one place.
 */
@NullMarked
package io.github.thrivesdk.core.pipeline;

import org.jspecify.annotations.NullMarked;
