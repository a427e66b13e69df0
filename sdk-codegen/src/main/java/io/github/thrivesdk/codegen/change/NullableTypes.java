package io.github.thrivesdk.codegen.change;

/** Compares printed types apart from and by their nullness. */
final class NullableTypes {
    private static final String NULLABLE = "@Nullable ";

    private NullableTypes() {}

    /** The type without any nullness. */
    static String strip(String type) {
        return type.replace(" @Nullable [", "[").replace(NULLABLE, "");
    }

    /** Whether the value itself, not only something inside it, may be null. */
    static boolean isNullable(String type) {
        return type.startsWith(NULLABLE) || type.contains(" @Nullable [");
    }

    /** Whether two types differ in the nullness of the value itself and in nothing else. */
    static boolean differOnlyAtTheTop(String before, String after) {
        return !before.equals(after) && withoutTop(before).equals(withoutTop(after));
    }

    private static String withoutTop(String type) {
        return type.startsWith(NULLABLE) ? type.substring(NULLABLE.length()) : type.replace(" @Nullable [", "[");
    }
}
