package io.github.thrivesdk.codegen.change;

/** Which way a value travels, which decides what a change of it means: users write what is sent and read what comes. */
enum Travel {
    SENT,
    RECEIVED,
    BOTH;

    boolean isSent() {
        return this != RECEIVED;
    }

    boolean isReceived() {
        return this != SENT;
    }

    /** The step of a change that means one thing for what is sent and another for what comes. */
    Step step(Step ifSent, Step ifReceived) {
        return switch (this) {
            case SENT -> ifSent;
            case RECEIVED -> ifReceived;
            case BOTH -> ifSent.or(ifReceived);
        };
    }
}
