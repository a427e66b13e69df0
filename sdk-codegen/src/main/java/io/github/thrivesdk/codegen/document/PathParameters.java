package io.github.thrivesdk.codegen.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Paths are paths, and their placeholders and the parameters of their operations agree. */
final class PathParameters implements LintRule {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)}");

    @Override
    public void check(LintedDocument document, Findings findings) {
        document.operations().forEach(operation -> check(operation, findings));
        document.top("paths").properties().stream()
                .map(Map.Entry::getKey)
                .filter(path -> !path.startsWith("/"))
                .forEach(path -> findings.add(Place.of("paths", path), "is no path", "begin it with a slash"));
    }

    private static void check(OperationPart operation, Findings findings) {
        List<String> placeholders = PLACEHOLDER
                .matcher(operation.path())
                .results()
                .map(match -> match.group(1))
                .toList();
        Set<String> declared = declared(operation, findings);
        placeholders.stream()
                .filter(name -> !declared.contains(name))
                .forEach(name -> findings.add(
                        operation.place(),
                        "has no parameter for {" + name + "} of its path",
                        "declare it with `in: path` and `required: true`"));
        declared.stream()
                .filter(name -> !placeholders.contains(name))
                .forEach(name -> findings.add(
                        operation.place(),
                        "its path has no place for the parameter `" + name + "`",
                        Spelling.cure(name, placeholders)));
    }

    private static Set<String> declared(OperationPart operation, Findings findings) {
        Set<String> seen = new HashSet<>();
        for (JsonNode parameter : operation.parameters()) {
            String name = parameter.path("name").asText();
            String in = parameter.path("in").asText();
            if (!seen.add(in + " " + name)) {
                findings.add(operation.place(), "declares the parameter `" + name + "` twice", "keep one");
            }
            if (in.equals("path") && !parameter.path("required").asBoolean()) {
                findings.add(
                        operation.place(), "its path parameter `" + name + "` is optional", "add `required: true`");
            }
        }
        return seen.stream()
                .filter(entry -> entry.startsWith("path "))
                .map(entry -> entry.substring("path ".length()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
