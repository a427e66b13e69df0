package io.github.thrivesdk.core.error;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One try at sending a request, and what the client did next.
 *
 * @param number counts from 1
 * @param took how long it took
 * @param result what came of it: {@code "status 503"}, {@code "connection refused"}
 * @param status the HTTP status, or 0 if no answer came
 * @param next why another attempt follows, or why none does
 * @param pause how long the client waits before the next attempt, or null if there is none
 */
public record Attempt(
        int number,
        Duration took,
        String result,
        int status,
        String next,
        @Nullable Duration pause) {}
