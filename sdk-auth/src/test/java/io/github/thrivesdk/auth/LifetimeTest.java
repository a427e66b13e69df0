package io.github.thrivesdk.auth;

import static io.github.thrivesdk.auth.Operations.READ;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.thrivesdk.core.auth.Authorizer;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LifetimeTest extends AuthTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "3600                             | 3600",
                "\"3600\"                         | 3600",
                "\" 3600 \"                       | 3600",
                "3599.9                           | 3599.9",
                "\"3599.9\"                       | 3599.9",
                "3.6e3                            | 3600",
                "0.2                              | 1",
                "null                             | 3600",
                "\"soon\"                         | 3600",
                "true                             | 3600",
                "{\"seconds\":5}                  | 3600",
                "[5]                              | 3600",
                "0                                | 60",
                "-1                               | 60",
                "\"-3600\"                        | 60",
                "-1e400                           | 60",
                "9223372036854775807              | 86400",
                "1e999999999                      | 86400",
                "123456789012345678901234567890   | 86400"
            })
    void oddExpiresInHasASaneLifetime(String json, double seconds) {
        server.answer(200, "{\"access_token\":\"t\",\"token_type\":\"Bearer\",\"expires_in\":" + json + "}");

        assertThat(livesFor()).isEqualTo(Duration.ofMillis((long) (seconds * 1000)));
    }

    @Test
    void missingExpiresInIsTheHourThatThriveDocuments() {
        server.answer(200, "{\"access_token\":\"t\",\"token_type\":\"Bearer\"}");

        assertThat(livesFor()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void tokenThatClaimsToHaveExpiredIsNotAskedForWithEveryCall() {
        server.answer(request -> server.token(0));
        Authorizer authorizer = open(credentials().build());

        for (int call = 0; call < 30; call++) {
            header(authorizer, READ);
        }

        assertThat(server.asked()).hasSize(1);
    }

    /** How long the cache gives the token out if it cannot get another. */
    private Duration livesFor() {
        TokenEndpoint endpoint = new TokenEndpoint(
                credentials().build(),
                new Lent(server.environment(), transport, time),
                READ.tokenUse(),
                Set.of(),
                () -> false);
        return soon(endpoint.request()).lifetime();
    }
}
