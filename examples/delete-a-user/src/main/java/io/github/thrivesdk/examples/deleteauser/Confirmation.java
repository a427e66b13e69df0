package io.github.thrivesdk.examples.deleteauser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Whether a person agrees to a deletion. */
@FunctionalInterface
interface Confirmation {
    /** What the person typed; empty if nobody is there. */
    String answer();

    static Confirmation fromInput(InputStream in) {
        return () -> {
            try {
                String line = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).readLine();
                return line == null ? "" : line.strip();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }
}
