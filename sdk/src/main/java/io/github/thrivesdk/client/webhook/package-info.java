/**
 * The receiving side of Thrive's outbound webhooks: is this request from Thrive, and what does it say?
 */
@NullMarked
package io.github.thrivesdk.client.webhook;

import org.jspecify.annotations.NullMarked;
