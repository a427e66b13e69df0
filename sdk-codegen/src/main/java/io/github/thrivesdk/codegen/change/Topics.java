package io.github.thrivesdk.codegen.change;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Puts each change of the Java surface beside the change of the document that caused it, as far as names tell. */
final class Topics {
    private final List<String> ofTheDocument;

    private Topics(List<String> ofTheDocument) {
        this.ofTheDocument = ofTheDocument;
    }

    static Topics of(Collection<Change> changes) {
        return new Topics(changes.stream()
                .filter(change -> change.source() == Change.Source.DOCUMENT)
                .map(Change::topic)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList());
    }

    /** The document's topic of the same name, or the longest one that the name begins with, or the change's own. */
    String topicOf(Change change) {
        String own = plain(change.topic());
        return ofTheDocument.stream()
                .filter(topic -> plain(topic).equals(own))
                .findFirst()
                .orElseGet(() -> ofTheDocument.stream()
                        .filter(topic -> change.source() == Change.Source.JAVA && own.startsWith(plain(topic)))
                        .findFirst()
                        .orElse(change.topic()));
    }

    private static String plain(String name) {
        return name.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }
}
