package io.github.thrivesdk.it.token;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;

/** Asks a token server what it thinks of a token (RFC 7662), and has it revoke one (RFC 7009). */
final class TokenInspector {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI introspection;
    private final URI revocation;
    private final String authorization;

    TokenInspector(URI introspection, URI revocation, String clientId, String secret) {
        this.introspection = introspection;
        this.revocation = revocation;
        this.authorization = "Basic "
                + Base64.getEncoder()
                        .encodeToString((form(clientId) + ":" + form(secret)).getBytes(StandardCharsets.UTF_8));
    }

    State inspect(String token) throws IOException, InterruptedException {
        JsonNode answer = JSON.readTree(post(introspection, token));
        return new State(
                answer.path("active").asBoolean(),
                Set.of(answer.path("scope").asText().split(" ")));
    }

    void revoke(String token) throws IOException, InterruptedException {
        post(revocation, token);
    }

    private String post(URI endpoint, String token) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .header("Authorization", authorization)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("token=" + form(token)))
                .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(endpoint + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    private static String form(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /**
     * What the server thinks of a token.
     *
     * @param active whether it is good
     * @param scopes what it holds
     */
    record State(boolean active, Set<String> scopes) {}
}
