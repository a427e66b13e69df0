package io.github.thrivesdk.testkit;

/**
 * What the simulator answers to the deletion of a user that it does not know, a second deletion included. Thrive
 * documents none of these; test your job against each.
 */
public enum UnknownRef {
    /** 404 with a plain error body. The default. */
    NOT_FOUND,

    /** 400 with the envelope that is documented for bad requests. */
    BAD_REQUEST,

    /** 200 with {@code "success": false}, which the documented schema allows. */
    SUCCESS_FALSE,

    /** 200 with {@code "success": true}, as if deleting were repeatable. */
    SUCCESS_TRUE
}
