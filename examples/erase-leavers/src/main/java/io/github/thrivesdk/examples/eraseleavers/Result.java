package io.github.thrivesdk.examples.eraseleavers;

/**
 * What became of one row, and why.
 *
 * @param finding what became of it
 * @param why for a person to read, without the ref; may be empty
 */
record Result(Finding finding, String why) {
    static Result of(Finding finding) {
        return new Result(finding, "");
    }

    static Result of(Finding finding, Exception cause) {
        return new Result(finding, String.valueOf(cause.getMessage()));
    }
}
