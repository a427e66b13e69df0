package io.github.thrivesdk.codegen.operation;

import java.nio.charset.StandardCharsets;

/** The path template of an operation as it may stand in a request: what no URL may hold is percent-encoded. */
final class LiteralPath {
    private static final String ALLOWED = "/{}-._~!$&'()*+,;=:@%?[]";

    private LiteralPath() {}

    static String of(String path) {
        StringBuilder literal = new StringBuilder();
        boolean named = false;
        for (int character : path.replaceAll("#.*", "").codePoints().toArray()) {
            named = character == '{' || (named && character != '}');
            boolean allowed =
                    character < 0x80 && (Character.isLetterOrDigit(character) || ALLOWED.indexOf(character) >= 0);
            literal.append(named || allowed ? Character.toString(character) : encoded(character));
        }
        return literal.toString();
    }

    private static String encoded(int character) {
        StringBuilder encoded = new StringBuilder();
        for (byte octet : Character.toString(character).getBytes(StandardCharsets.UTF_8)) {
            encoded.append(String.format("%%%02X", octet));
        }
        return encoded.toString();
    }
}
