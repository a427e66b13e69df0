package io.github.thrivesdk.codegen;

import java.io.Serial;

/** The document holds something for which no right code can be generated. The message names the place and the cure. */
public final class GenerationException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** An exception for a place in the document. */
    public GenerationException(String place, String problem) {
        super(place + ": " + problem);
    }
}
