package io.github.thrivesdk.auth;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Text as UTF-8, without the silent {@code ?} that Java writes for half a surrogate pair. */
final class WellFormed {
    private WellFormed() {}

    /** Refuses half a surrogate pair: a secret that holds one would be sent as another secret. */
    static String check(String name, String text) {
        try {
            StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            return text;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(name + " holds half a surrogate pair: check how it was copied");
        }
    }
}
