/**
 * The client: the one place where environment, credentials and generated operations come together. Start with
 * {@link io.github.thrivesdk.client.ThriveClient#builder()}.
 */
@NullMarked
package io.github.thrivesdk.client;

import org.jspecify.annotations.NullMarked;
