package io.github.thrivesdk.codegen.operation;

import java.util.Locale;

/** Tells media types apart. */
final class MediaTypes {
    private MediaTypes() {}

    static boolean isJson(String mediaType) {
        String type = plain(mediaType);
        return type.equals("application/json") || type.equals("text/json") || type.endsWith("+json");
    }

    static boolean isText(String mediaType) {
        String type = plain(mediaType);
        return type.startsWith("text/") || type.contains("xml") || type.contains("yaml") || type.contains("ndjson");
    }

    static boolean isMultipart(String mediaType) {
        return plain(mediaType).startsWith("multipart/");
    }

    static boolean isForm(String mediaType) {
        return plain(mediaType).equals("application/x-www-form-urlencoded");
    }

    /** In small letters, without its parameters. */
    private static String plain(String mediaType) {
        return mediaType.toLowerCase(Locale.ROOT).replaceAll(";.*", "").strip();
    }
}
