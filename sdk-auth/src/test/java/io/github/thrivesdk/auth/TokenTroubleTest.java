package io.github.thrivesdk.auth;

import static io.github.thrivesdk.auth.Operations.EVENT;
import static io.github.thrivesdk.auth.Operations.READ;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.thrivesdk.core.Secret;
import io.github.thrivesdk.core.ThriveObserver;
import io.github.thrivesdk.core.auth.Authorizer;
import io.github.thrivesdk.core.error.ThriveException;
import io.github.thrivesdk.core.error.ThriveTokenException;
import io.github.thrivesdk.core.error.ThriveTokenException.Reason;
import io.github.thrivesdk.core.http.Transport;
import io.github.thrivesdk.core.http.TransportException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a user reads when no token can be had. */
class TokenTroubleTest extends AuthTest {
    @Test
    void wrongSecret() {
        server.answer(401, "{\"error\":\"invalid_client\",\"error_description\":\"s3cret is wrong\"}");

        ThriveTokenException refusal = refused();

        assertThat(refusal.reason()).isEqualTo(Reason.INVALID_CLIENT);
        assertThat(refusal.statusCode()).isEqualTo(401);
        assertThat(refusal.oauthError()).isEqualTo("invalid_client");
        assertThat(refusal.tokenUrl()).isEqualTo(URI.create(tokenUrl()));
        assertThat(refusal)
                .hasMessage("No access token: " + tokenUrl() + " (LOOPBACK) answered 401 invalid_client: the client id"
                        + " or secret is wrong, expired, or issued for another environment or tenant. Staging and"
                        + " production have credentials of their own; check which ones these are")
                .hasNoCause();
    }

    @Test
    void wrongSecretAsOtherServersPutIt() {
        server.answer(401, "{\"error\":\"unauthorized_client\"}");
        assertThat(refused().reason()).isEqualTo(Reason.INVALID_CLIENT);

        server.answer(401, "");
        assertThat(refused().reason()).isEqualTo(Reason.INVALID_CLIENT);

        server.answer(400, "{\"error\":\"invalid_client\"}");
        assertThat(refused().reason()).isEqualTo(Reason.INVALID_CLIENT);
    }

    @Test
    void scopeThatIsNotGranted() {
        server.answer(400, "{\"error\":\"invalid_scope\"}");

        ThriveTokenException refusal = refusal(open(credentials().build()), EVENT);

        assertThat(refusal.reason()).isEqualTo(Reason.INVALID_SCOPE);
        assertThat(refusal)
                .hasMessage("No access token: " + tokenUrl() + " (LOOPBACK) answered 400 invalid_scope: the client is"
                        + " not granted api/all, or this endpoint does not give it. For WEBHOOKS it gives api/all"
                        + " api/webhooks; ask for less with scopes(...) or THRIVE_SCOPES, or have the scope granted");
    }

    @Test
    void unknownTenant() {
        server.answer(404, "{\"error\":\"Realm does not exist\"}");

        ThriveTokenException refusal = refused();

        assertThat(refusal.reason()).isEqualTo(Reason.UNKNOWN_TENANT);
        assertThat(refusal.oauthError()).isNull();
        assertThat(refusal)
                .hasMessage("No access token: " + tokenUrl() + " (LOOPBACK) answered 404: nothing is served there, most"
                        + " likely because the tenant id is not of this environment. Every environment and every domain"
                        + " has a tenant id of its own");
    }

    @Test
    void grantThatIsNotAllowed() {
        server.answer(400, "{\"error\":\"unauthorized_client\"}");

        assertThat(refused().reason()).isEqualTo(Reason.REFUSED);
        assertThat(refused())
                .hasMessageEndingWith("400 unauthorized_client: the client may not use the client credentials grant."
                        + " Have it enabled for this client");
    }

    @Test
    void requestThatIsNotUnderstood() {
        server.answer(400, "{\"error\":\"invalid_request\"}");

        assertThat(refused())
                .hasMessageEndingWith("400 invalid_request: the request was not understood. If the server wants the"
                        + " secret in the body, set secretInBody()");
    }

    @Test
    void redirectIsNotFollowed() {
        server.answer(307, "");

        assertThat(refused().reason()).isEqualTo(Reason.REFUSED);
        assertThat(refused())
                .hasMessageEndingWith("answered 307: a redirect, which was not followed so that the credentials stay"
                        + " here. Check the environment");
        assertThat(server.asked()).allMatch(asked -> asked.path().startsWith("/oauth2/token/"));
    }

    @Test
    void firewallPage() {
        server.answer(403, "<html>blocked</html>");

        assertThat(refused().reason()).isEqualTo(Reason.REFUSED);
        assertThat(refused())
                .hasMessageEndingWith("answered 403: the request was refused. Is a proxy or firewall in between?");
    }

    @Test
    void failingServer() {
        server.answer(503, "{\"error\":\"temporarily_unavailable\"}");

        assertThat(refused().reason()).isEqualTo(Reason.UNAVAILABLE);
        assertThat(refused())
                .hasMessageEndingWith("answered 503 temporarily_unavailable: the token endpoint fails. Try later");
    }

    @Test
    void tooManyTokenRequests() {
        server.answer(429, "");

        assertThat(refused().reason()).isEqualTo(Reason.UNAVAILABLE);
        assertThat(refused())
                .hasMessageEndingWith(
                        "answered 429: too many token requests. Try later, and use one client for all calls");
    }

    @Test
    void nobodyThere() {
        server.close();

        ThriveTokenException refusal = refusalInTime(open(credentials().build()), READ);

        assertThat(refusal.reason()).isEqualTo(Reason.UNAVAILABLE);
        assertThat(refusal.statusCode()).isZero();
        assertThat(refusal)
                .hasMessage("No access token: " + tokenUrl() + " (LOOPBACK) answered nothing: no connection came about"
                        + " (failed). Try later; check network and proxy")
                .hasCauseInstanceOf(TransportException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>sign in</html>",
                "[]",
                "\"token\"",
                "null",
                "{",
                "{\"access_token\":\"t\"",
                "{\"access_token\":\"t\"} trailing",
                "{\"access_token\":\"t\"}{}",
                "{\"access_token\":\"t\",\"access_token\":\"u\"}"
            })
    void answerThatIsNoJsonObject(String body) {
        server.answer(200, body);

        assertThat(refused().reason()).isEqualTo(Reason.MALFORMED_ANSWER);
        assertThat(refused())
                .hasMessage("No access token: " + tokenUrl() + " (LOOPBACK) answered 200, and its body is not a JSON"
                        + " object, or names a field twice. Is there a proxy or a login page in between?")
                .hasNoCause();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"access_token\":null}",
                "{\"access_token\":\"\"}",
                "{\"access_token\":1}",
                "{\"access_token\":{\"t\":1}}",
                "{\"access_token\":\"a b\"}",
                "{\"access_token\":\"a\\r\\nX-Injected: 1\"}",
                "{\"access_token\":\"ä\"}"
            })
    void answerWithoutAUsableToken(String body) {
        server.answer(200, body);

        assertThat(refused())
                .hasMessageEndingWith("answered 200, and its access_token is missing, too long, or holds what no header"
                        + " may hold. Is there a proxy or a login page in between?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"mac\"", "\"DPoP\"", "\"\"", "7", "true", "[\"Bearer\"]", "{\"type\":\"Bearer\"}"})
    void tokenOfAnotherType(String type) {
        server.answer(200, "{\"access_token\":\"t\",\"token_type\":" + type + "}");

        assertThat(refused().reason()).isEqualTo(Reason.MALFORMED_ANSWER);
        assertThat(refused()).hasMessageContaining("its token_type is not Bearer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"Bearer\"", "\"bearer\"", "\"BEARER\"", "null"})
    void bearerInAnyCaseIsFineAndSoIsSilence(String type) {
        server.answer(200, "{\"access_token\":\"t\",\"token_type\":" + type + ",\"id\":{\"a\":[1]}}");

        assertThat(header(open(credentials().build()), READ)).isEqualTo("Bearer t");
    }

    @Test
    void errorWithStatus200IsAnError() {
        server.answer(200, "{\"error\":\"invalid_client\",\"access_token\":\"t\"}");

        assertThat(refused().reason()).isEqualTo(Reason.INVALID_CLIENT);
    }

    @Test
    void errorIsReadBesideADescriptionThatIsNotUtf8() {
        server.answer(request -> new TokenServer.Reply(
                400,
                "{\"error\":\"invalid_client\",\"error_description\":\"ung\u00fcltig\"}",
                Map.of("Content-Type", "application/json; charset=ISO-8859-1")));

        assertThat(refused().reason()).isEqualTo(Reason.INVALID_CLIENT);
    }

    @Test
    void errorCodeOfTheServersOwnIsNotRepeated() {
        server.answer(400, "{\"error\":\"s3cret\"}");

        assertThat(refused().oauthError()).isNull();
        assertThat(refused()).hasMessageNotContaining("s3cret");
    }

    @Test
    void transportThatThrowsIsNoDeadEnd() {
        Transport throwing = new ThrowingTransport();
        Authorizer authorizer = credentials().build().open(new Lent(server.environment(), throwing, time));

        assertThat(refusal(authorizer, READ)).hasMessageEndingWith("the transport failed with IllegalStateException");
        assertThat(refusal(authorizer, READ)).hasMessageEndingWith("the transport failed with IllegalStateException");
    }

    @Test
    void changedSecretIsTriedAtOnceAfterARefusal() {
        AtomicReference<Secret> secret = new AtomicReference<>(Secret.of("old"));
        server.answer(request -> {
            secret.set(Secret.of("new"));
            return request.authorization().contains("Basic " + ThriveAuthTest.base64("client:new"))
                    ? server.token(60)
                    : new TokenServer.Reply(401, "{\"error\":\"invalid_client\"}");
        });

        assertThat(header(open(credentials().clientSecret(secret::get).build()), READ))
                .isEqualTo("Bearer token-1");
        assertThat(server.asked()).hasSize(2);
    }

    @Test
    void observerHearsOfEachTokenRequestAndCannotBreakIt() {
        List<String> heard = new CopyOnWriteArrayList<>();
        ThriveObserver observer = new ThriveObserver() {
            @Override
            public void tokenRequestStarted(TokenRequestInfo request) {
                heard.add(request.tokenUrl() + " " + request.scopes());
                throw new IllegalStateException("observer");
            }

            @Override
            public void tokenRequestEnded(TokenRequestInfo request, Duration took, @Nullable ThriveException failure) {
                heard.add(request.tokenUrl() + " "
                        + (failure == null ? "ok" : failure.getClass().getSimpleName()));
                throw new IllegalStateException("observer");
            }
        };
        Authorizer authorizer = credentials().build().open(new Lent(server.environment(), transport, time, observer));

        header(authorizer, READ);
        time.pass(Duration.ofHours(2));
        server.answer(500, "");
        refusal(authorizer, READ);

        assertThat(heard)
                .containsExactly(
                        tokenUrl() + " [api/all]",
                        tokenUrl() + " ok",
                        tokenUrl() + " [api/all]",
                        tokenUrl() + " ThriveTokenException");
    }

    private ThriveTokenException refused() {
        return refusal(open(credentials().build()), READ);
    }

    private String tokenUrl() {
        return server.url() + "/oauth2/token/" + TENANT;
    }
}
