package io.github.thrivesdk.codegen.document;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An extension of this document.
 *
 * @param name its name
 * @param keys its keys if it is an object, else empty; see {@link Keys}
 * @param kinds where it may stand
 */
record Extension(String name, String keys, List<Kind> kinds) {
    static final List<Extension> ALL = List.of(
            on("x-thrive-environments", "", Kind.DOCUMENT),
            on("x-thrive-webhook-events", "", Kind.DOCUMENT),
            on(
                    "x-thrive-evidence",
                    "grade! source! notes",
                    Kind.OPERATION,
                    Kind.PARAMETER,
                    Kind.RESPONSE,
                    Kind.SCHEMA,
                    Kind.SECURITY),
            on("x-thrive-token-use", "", Kind.OPERATION),
            on("x-thrive-repeat", "", Kind.OPERATION),
            on("x-thrive-success", "", Kind.OPERATION),
            on("x-thrive-scopes-inferred", "", Kind.OPERATION),
            on("x-thrive-internal", "", Kind.OPERATION),
            on("x-thrive-paging", "style! page! size! defaultSize! maxSize! items", Kind.OPERATION),
            on("x-thrive-bulk", "limit! chunkable! success! failure!", Kind.OPERATION),
            on("x-thrive-patch", "", Kind.SCHEMA),
            on("x-thrive-type", "", Kind.SCHEMA));

    private static Extension on(String name, String keys, Kind... kinds) {
        return new Extension(name, keys, List.of(kinds));
    }

    static Optional<Extension> named(String name) {
        return ALL.stream().filter(extension -> extension.name.equals(name)).findFirst();
    }

    static List<String> names() {
        return ALL.stream().map(Extension::name).toList();
    }

    /** Where it may stand, for messages. */
    String places() {
        return kinds.stream().map(kind -> kind.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", "));
    }
}
