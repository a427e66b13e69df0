package io.github.thrivesdk.auth;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** Says in words why a file cannot be read. */
final class FileTrouble {
    private FileTrouble() {}

    /** To be put behind the name of the file. */
    static String of(IOException failure) {
        if (failure instanceof NoSuchFileException) {
            return "cannot be read: there is no such file";
        }
        if (failure instanceof AccessDeniedException) {
            return "cannot be read: this process may not";
        }
        return "cannot be read (" + failure.getClass().getSimpleName() + "): is it a file?";
    }
}
