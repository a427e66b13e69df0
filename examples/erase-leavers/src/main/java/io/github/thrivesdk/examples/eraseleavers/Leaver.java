package io.github.thrivesdk.examples.eraseleavers;

/**
 * One person to erase.
 *
 * @param line where the row begins in the file: what reports say instead of the ref
 * @param ref the reference of the user
 */
record Leaver(long line, String ref) {
    /** Without the ref, so that it does not get into a log by accident. */
    @Override
    public String toString() {
        return "line " + line;
    }
}
