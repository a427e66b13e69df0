package io.github.thrivesdk.examples.eraseleavers;

/** What became of one row. */
enum Finding {
    WOULD_DELETE("would be deleted", 0),
    WOULD_LOOK_UP("would be looked up first: an earlier run does not know what became of them", 0),
    DELETED("deleted", 0),
    DELETED_BEFORE("deleted by an earlier run", 0),
    GONE("no longer there, after an earlier run did not know", 0),
    REPEATED("named by an earlier row as well", 0),
    UNUSABLE("no usable ref", 1),
    NO_SUCH_USER("no such user", 1),
    REFUSED("refused", 1),
    NOT_SENT("not sent", 1),
    NOT_TRIED("not tried, because too many before them failed", 1),
    UNKNOWN("sent, outcome unknown", 2);

    private final String text;
    private final int exitCode;

    Finding(String text, int exitCode) {
        this.text = text;
        this.exitCode = exitCode;
    }

    String text() {
        return text;
    }

    /** 0 if nothing is left to do, 1 if the row may be tried again, 2 if a person has to look first. */
    int exitCode() {
        return exitCode;
    }

    /** Whether the next row would most likely fare no better. */
    boolean saysNothingWorks() {
        return this == REFUSED || this == NOT_SENT || this == UNKNOWN;
    }

    /** Whether the report names the row. */
    boolean isNamed() {
        return exitCode > 0 && this != NOT_TRIED;
    }
}
