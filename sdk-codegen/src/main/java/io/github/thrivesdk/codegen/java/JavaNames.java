package io.github.thrivesdk.codegen.java;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/** Makes Java names of whatever a document calls things. */
public final class JavaNames {
    private static final Pattern WORD =
            Pattern.compile("\\p{Lu}+(?!\\p{Ll})\\p{N}*|\\p{Lu}?[\\p{L}&&[^\\p{Lu}]]+\\p{N}*|\\p{Lu}\\p{N}*|\\p{N}+");
    private static final Set<String> OBJECT_METHODS =
            Set.of("getClass", "hashCode", "equals", "toString", "clone", "finalize", "notify", "notifyAll", "wait");

    private JavaNames() {}

    /** A class name: letters and digits of ASCII, since it becomes a file name. */
    public static String type(String name) {
        String pascal = words(ascii(name)).stream().map(JavaNames::capitalised).collect(Collectors.joining());
        String type = pascal.isEmpty() ? "Type" : pascal;
        return Character.isDigit(type.charAt(0)) ? "Type" + type : type;
    }

    /** The name of a field, parameter or method. */
    public static String member(String name) {
        List<String> words = words(name);
        if (words.isEmpty()) {
            return "value";
        }
        String camel = decapitalised(words.get(0))
                + words.stream().skip(1).map(JavaNames::capitalised).collect(Collectors.joining());
        String legal = Character.isJavaIdentifierStart(camel.charAt(0)) ? camel : "_" + camel;
        return isTaken(legal) ? legal + "_" : legal;
    }

    /** The name of a constant. */
    public static String constant(String value) {
        String signed = value.replaceAll("^-(?=\\d)", "MINUS_").replaceAll("^\\+(?=\\d)", "PLUS_");
        String upper = words(signed).stream().map(JavaNames::upper).collect(Collectors.joining("_"));
        if (upper.isEmpty()) {
            return value.isEmpty() ? "EMPTY" : "VALUE";
        }
        return Character.isJavaIdentifierStart(upper.charAt(0)) ? upper : "_" + upper;
    }

    /** The name with a capital at its beginning. */
    public static String capitalised(String word) {
        return word.isEmpty() ? word : upper(word.substring(0, 1)) + word.substring(1);
    }

    /** The name of a module or package: small letters only. */
    public static boolean isPackage(String name) {
        return SourceVersion.isName(name);
    }

    private static boolean isTaken(String name) {
        return SourceVersion.isKeyword(name) || OBJECT_METHODS.contains(name);
    }

    private static String decapitalised(String word) {
        boolean acronym = word.length() > 1 && word.equals(upper(word));
        return acronym
                ? word.toLowerCase(Locale.ROOT)
                : word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1);
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }

    private static String ascii(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("[^\\x00-\\x7F]", "");
    }

    private static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(name);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }
}
