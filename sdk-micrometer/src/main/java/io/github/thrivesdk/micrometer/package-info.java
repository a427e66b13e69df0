/**
 * Metrics and spans. Tags hold the operation, the path template, the status and the outcome: few values each, and nothing
 * about any person.
 */
@NullMarked
package io.github.thrivesdk.micrometer;

import org.jspecify.annotations.NullMarked;
