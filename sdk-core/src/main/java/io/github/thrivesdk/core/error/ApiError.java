package io.github.thrivesdk.core.error;

import org.jspecify.annotations.Nullable;

/**
 * What an error body says, whichever of Thrive's shapes it has. Every field may be missing; the HTTP status counts, not
 * the one in the body.
 *
 * @param message what the server says is wrong, or null; may name a person, so it is no part of any exception message
 * @param error the short name of the error, such as {@code Bad Request}, or null
 * @param status the status that the body states, or null
 * @param id the id of the event that the body echoes, or null
 * @param timestamp when, as the body states it, or null
 * @param eventType the kind of event that the body echoes, or null
 */
public record ApiError(
        @Nullable String message,
        @Nullable String error,
        @Nullable Integer status,
        @Nullable String id,
        @Nullable String timestamp,
        @Nullable String eventType) {
    /** An error of which nothing could be read. */
    public static final ApiError UNREADABLE = new ApiError(null, null, null, null, null, null);

    /** The status only: a server may repeat in any text what it was sent. */
    @Override
    public String toString() {
        return "ApiError[" + (status == null ? "" : status) + "]";
    }
}
