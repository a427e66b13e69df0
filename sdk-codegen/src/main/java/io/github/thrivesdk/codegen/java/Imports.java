package io.github.thrivesdk.codegen.java;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Turns class names written as {@code «java.util.List»} into simple names with imports; where two classes share a
 * simple name, one of them keeps its package. {@code «?java.util.List»} is a type that may be null; in
 * {@code ‹@Valid›«java.util.List»} the annotation is one of the type.
 */
public final class Imports {
    private static final Pattern TOKEN = Pattern.compile("«([?@]?)([\\w.$]+)»");
    private static final Pattern ANNOTATED = Pattern.compile("‹([^›]*)›«([?@]?)([\\w.$]+)»");
    private static final String PLACE = "«imports»\n";
    private static final String NULLABLE = "org.jspecify.annotations.Nullable";

    private final String ownPackage;
    private final Set<String> ownNames;
    private final Map<String, String> simpleNames = new TreeMap<>();

    /**
     * Imports of one file.
     *
     * @param ownPackage the package of the file
     * @param ownNames the simple names of all classes of that package, and of those nested in the file
     */
    public Imports(String ownPackage, Set<String> ownNames) {
        this.ownPackage = ownPackage;
        this.ownNames = ownNames;
    }

    /** The source with simple names, and with the imports where it says {@code «imports»}. */
    public String resolve(String source) {
        collect(source);
        String placed = ANNOTATED
                .matcher(source.replace(PLACE, "\0"))
                .replaceAll(
                        match -> Matcher.quoteReplacement(annotated(match.group(1), match.group(2), match.group(3))));
        String resolved = TOKEN.matcher(placed)
                .replaceAll(match -> Matcher.quoteReplacement(name(match.group(1), match.group(2))));
        return resolved.replace("\0", imports()).replace("{\n\n", "{\n").replaceAll("\n{3,}", "\n\n");
    }

    private void collect(String source) {
        Set<String> classes = new TreeSet<>();
        Matcher matcher = TOKEN.matcher(source.replace(PLACE, ""));
        while (matcher.find()) {
            classes.add(matcher.group(2));
            if (matcher.group(1).equals("?")) {
                classes.add(NULLABLE);
            }
        }
        classes.stream().filter(this::isOwn).forEach(name -> simpleNames.put(simple(name), name));
        classes.stream()
                .filter(name -> !ownNames.contains(simple(name)))
                .forEach(name -> simpleNames.putIfAbsent(simple(name), name));
    }

    /** Annotations of a type stand before its simple name. */
    private String annotated(String annotations, String mark, String className) {
        String name = name(mark, className);
        String simple = simple(className);
        boolean qualified = !className.equals(simpleNames.get(simple)) && className.contains(".");
        int start = qualified ? className.length() - simple.length() : 0;
        return name.substring(0, start) + annotations + " " + name.substring(start);
    }

    private String name(String mark, String className) {
        String simple = simple(className);
        boolean imported = className.equals(simpleNames.get(simple));
        if (mark.equals("@")) {
            return "@" + (imported ? simple : className);
        }
        String nullable = mark.isEmpty() ? "" : "@" + simpleOf(NULLABLE) + " ";
        return imported
                ? nullable + simple
                : className.substring(0, className.length() - simple.length()) + nullable + simple;
    }

    private String simpleOf(String className) {
        return className.equals(simpleNames.get(simple(className))) ? simple(className) : className;
    }

    private String imports() {
        String lines = simpleNames.values().stream()
                .filter(name -> !isOwn(name) && !packageOf(name).equals("java.lang"))
                .sorted()
                .map(name -> "import " + name + ";\n")
                .collect(Collectors.joining());
        return lines.isEmpty() ? "" : lines + "\n";
    }

    private boolean isOwn(String className) {
        return packageOf(className).equals(ownPackage);
    }

    private static String packageOf(String className) {
        int dot = className.lastIndexOf('.');
        return dot < 0 ? "" : className.substring(0, dot);
    }

    private static String simple(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }
}
