package io.github.thrivesdk.codegen.change;

/** Names of classes as Java source writes them. */
final class Names {
    private static final String JAVA_LANG = "java.lang.";

    private Names() {}

    /** The name to print for an internal name such as {@code java/util/Map$Entry}; {@code java.lang} is left out. */
    static String display(String internalName) {
        String name = internalName.replace('/', '.').replace('$', '.');
        boolean isInJavaLang = name.startsWith(JAVA_LANG) && Character.isUpperCase(name.charAt(JAVA_LANG.length()));
        return isInJavaLang ? name.substring(JAVA_LANG.length()) : name;
    }

    /** The dotted package of an internal name. */
    static String packageOf(String internalName) {
        int slash = internalName.lastIndexOf('/');
        return slash < 0 ? "" : internalName.substring(0, slash).replace('/', '.');
    }

    /** The last part of a dotted name. */
    static String simple(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
