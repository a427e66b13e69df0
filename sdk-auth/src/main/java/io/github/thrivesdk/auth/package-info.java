/**
 * Credentials for the Thrive API: {@link io.github.thrivesdk.auth.ThriveAuth} makes them from an API secret, from OAuth
 * client credentials or from the machine's configuration. Tokens are fetched, kept, renewed and replaced here, and no
 * secret ever shows in a message, a log line or a {@code toString}.
 */
@NullMarked
package io.github.thrivesdk.auth;

import org.jspecify.annotations.NullMarked;
