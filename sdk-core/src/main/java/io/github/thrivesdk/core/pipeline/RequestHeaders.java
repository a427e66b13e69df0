package io.github.thrivesdk.core.pipeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Collects the headers of a request, of which later ones replace earlier ones of the same name, in any case. */
final class RequestHeaders {
    private final List<Map.Entry<String, String>> headers = new ArrayList<>();

    RequestHeaders set(String name, String value) {
        return setAll(List.of(Map.entry(name, value)));
    }

    /** Sets headers that belong together: a name that stands in them twice is sent twice. */
    RequestHeaders setAll(Collection<Map.Entry<String, String>> more) {
        if (!more.isEmpty()) {
            Set<String> names = more.stream().map(RequestHeaders::name).collect(Collectors.toSet());
            headers.removeIf(header -> names.contains(name(header)));
            headers.addAll(more);
        }
        return this;
    }

    List<Map.Entry<String, String>> list() {
        return headers;
    }

    private static String name(Map.Entry<String, String> header) {
        return header.getKey().toLowerCase(Locale.ROOT);
    }
}
