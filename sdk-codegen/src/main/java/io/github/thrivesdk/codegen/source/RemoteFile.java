package io.github.thrivesdk.codegen.source;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Files that a document refers to by URL. Each has a path that no file has, so that it is treated like any other. */
final class RemoteFile {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Set<String> silentHosts = new HashSet<>();
    private @Nullable HttpClient client;

    static boolean isUrl(String reference) {
        return reference.matches("(?i)https?://.*");
    }

    /** The path that stands for a URL. */
    static Path of(String url) {
        return Path.of(URLEncoder.encode(url, StandardCharsets.UTF_8).replace("*", "%2A"));
    }

    static boolean is(Path file) {
        return !file.isAbsolute() && isUrl(shown(file));
    }

    /** What a reader of messages knows the file by. */
    static String shown(Path file) {
        return file.isAbsolute() ? file.toString() : URLDecoder.decode(file.toString(), StandardCharsets.UTF_8);
    }

    /** The path of what a remote file calls by a relative reference. */
    static Path beside(Path from, String reference) {
        try {
            return of(URI.create(shown(from)).resolve(reference).toString());
        } catch (IllegalArgumentException e) {
            return of(shown(from) + "/" + reference);
        }
    }

    /** The content, or null if it cannot be had. A host that does not answer is asked once. */
    byte @Nullable [] read(Path file) {
        URI uri;
        try {
            uri = URI.create(shown(file));
        } catch (IllegalArgumentException e) {
            return null;
        }
        return uri.getHost() == null || silentHosts.contains(uri.getHost()) ? null : read(uri);
    }

    private byte @Nullable [] read(URI uri) {
        try {
            HttpRequest request = HttpRequest.newBuilder(uri).timeout(PATIENCE).build();
            HttpResponse<byte[]> answer = client().send(request, HttpResponse.BodyHandlers.ofByteArray());
            return answer.statusCode() == 200 ? answer.body() : null;
        } catch (IOException | IllegalArgumentException e) {
            silentHosts.add(uri.getHost());
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    /** Made for the first file only, since it starts threads. */
    private HttpClient client() {
        HttpClient made = client;
        if (made == null) {
            made = HttpClient.newBuilder()
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .connectTimeout(PATIENCE)
                    .build();
            client = made;
        }
        return made;
    }
}
