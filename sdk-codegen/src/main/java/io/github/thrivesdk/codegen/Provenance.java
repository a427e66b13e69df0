package io.github.thrivesdk.codegen;

import io.github.thrivesdk.codegen.java.JavaText;
import io.swagger.v3.oas.models.OpenAPI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/**
 * Says from what code was generated.
 *
 * @param documentSha256 the SHA-256 of the document as it was read
 * @param generatorVersion the version of the OpenAPI Generator
 */
public record Provenance(String documentSha256, String generatorVersion) {
    Map<String, String> of(OpenAPI parsed, String templates) {
        String title =
                parsed.getInfo() == null ? "" : String.valueOf(parsed.getInfo().getTitle());
        String version =
                parsed.getInfo() == null ? "" : String.valueOf(parsed.getInfo().getVersion());
        return Map.of(
                "title", JavaText.literal(title),
                "version", JavaText.literal(version),
                "documentSha256", JavaText.literal(documentSha256),
                "templatesSha256", JavaText.literal(sha256(templates.getBytes(StandardCharsets.UTF_8))),
                "generatorVersion", JavaText.literal(generatorVersion));
    }

    /** The SHA-256 of bytes in hexadecimal digits. */
    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
