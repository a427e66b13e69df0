package io.github.thrivesdk.auth;

import static io.github.thrivesdk.auth.Operations.READ;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.strings;

import io.github.thrivesdk.core.Secret;
import io.github.thrivesdk.it.watch.ContractWatch;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

/** Whatever a secret holds, the server reads the same secret. Seen from the other side of a socket. */
class EncodingPropertyTest extends AuthTest {
    private static final int EXAMPLES = 300;

    @Test
    void clientIdAndSecretSurviveTheHeaderOfATokenRequest() {
        qt().withExamples(EXAMPLES).forAll(texts(), texts()).check((id, secret) -> {
            header(open(credentials().clientId(id).clientSecret(secret).build()), READ);
            String[] pair = basic(server.last().authorization().get(0)).split(":", -1);
            return pair.length == 2
                    && decoded(pair[0]).equals(id)
                    && decoded(pair[1]).equals(secret);
        });
    }

    // The validator takes a field that is all digits for a number.
    @Tag(ContractWatch.BROKEN_ON_PURPOSE)
    @Test
    void clientIdAndSecretSurviveTheBodyOfATokenRequest() {
        qt().withExamples(EXAMPLES).forAll(texts(), texts()).check((id, secret) -> {
            header(
                    open(credentials()
                            .clientId(id)
                            .clientSecret(secret)
                            .secretInBody()
                            .build()),
                    READ);
            Map<String, String> form = form(server.last().body());
            return id.equals(form.get("client_id")) && secret.equals(form.get("client_secret")) && form.size() == 4;
        });
    }

    @Test
    void basicSecretSurvivesTheHeaderOfACall() {
        qt().withExamples(EXAMPLES)
                .forAll(texts())
                .check(secret -> basic(header(open(ThriveAuth.basic(TENANT, secret)), READ))
                        .equals(TENANT + ":" + secret));
    }

    /** Texts of any characters that a secret may hold, those with a meaning in URLs and forms often. */
    private static Gen<String> texts() {
        return strings()
                .allPossible()
                .ofLengthBetween(1, 40)
                .mix(strings().betweenCodePoints(' ', '~').ofLengthBetween(1, 40), 60)
                .assuming(EncodingPropertyTest::mayBeASecret);
    }

    private static boolean mayBeASecret(String text) {
        try {
            WellFormed.check("text", Secret.of(text).reveal());
            return true;
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }

    private static String basic(String header) {
        byte[] pair = Base64.getDecoder().decode(header.replaceFirst("^Basic ", ""));
        return new String(pair, StandardCharsets.UTF_8);
    }

    private static Map<String, String> form(String body) {
        return Arrays.stream(body.split("&"))
                .map(pair -> pair.split("=", -1))
                .collect(Collectors.toMap(pair -> decoded(pair[0]), pair -> decoded(pair[1])));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
