package io.github.thrivesdk.it.proxies;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Refs that a careless proxy turns into others, and the judge of whether it did. */
final class Refs {
    private static final List<String> PARTS = List.of(
            "/",
            "//",
            "\\",
            ".",
            "..",
            "...",
            "%",
            "%2F",
            "%2f",
            "%2e",
            "%2E%2e",
            "%252F",
            "%25",
            "%5C",
            "%00",
            "%41",
            "%C0%AF",
            " ",
            "+",
            ";",
            "?",
            "#",
            "&",
            "=",
            ":",
            "@",
            "*",
            "~",
            "'",
            "\"",
            "<",
            "|",
            "{x}",
            "jane",
            "a",
            "ü",
            "u\u0308",
            "Ⅳ",
            "／",
            "．",
            "\u200b",
            "\u202e",
            "\ufeff",
            "\u2028",
            "\uD83D\uDE00");

    private Refs() {}

    /** Each odd part alone and beside a name, and mixtures of them, the same each time. */
    static List<String> odd(int mixtures) {
        Random random = new Random(7);
        Stream<String> mixed = IntStream.range(0, mixtures)
                .mapToObj(i -> random.ints(2 + random.nextInt(4), 0, PARTS.size())
                        .mapToObj(PARTS::get)
                        .collect(Collectors.joining()));
        Stream<String> plain =
                PARTS.stream().flatMap(part -> Stream.of(part, part + "jane", "jane" + part, "a" + part + "b"));
        return Stream.concat(plain, mixed).distinct().toList();
    }

    /** The user that a server takes the request to mean, if it decodes the path and then resolves it. */
    static String asTheServerReadsIt(String arrival) {
        String path = arrival.replaceFirst("^\\S+ ", "").replaceFirst("[?#].*", "");
        String decoded = URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        String resolved = decoded.replaceAll("/{2,}", "/").replaceFirst("/$", "");
        while (resolved.matches(".*/\\.\\.?(/.*|$)")) {
            resolved = resolved.replaceFirst("/\\.(?=/|$)|/[^/]*/\\.\\.(?=/|$)", "");
        }
        return resolved.replaceFirst("^/rest/v2/users/ref/", "");
    }
}
