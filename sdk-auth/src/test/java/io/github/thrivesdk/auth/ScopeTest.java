package io.github.thrivesdk.auth;

import static io.github.thrivesdk.auth.Operations.EVENT;
import static io.github.thrivesdk.auth.Operations.READ;
import static io.github.thrivesdk.auth.Operations.UNSTATED;
import static io.github.thrivesdk.auth.Operations.WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.thrivesdk.auth.TokenServer.Asked;
import io.github.thrivesdk.auth.TokenServer.Reply;
import io.github.thrivesdk.core.TokenUse;
import io.github.thrivesdk.core.auth.Authorizer;
import io.github.thrivesdk.core.error.ThriveTokenException;
import io.github.thrivesdk.core.error.ThriveTokenException.Reason;
import io.github.thrivesdk.core.spec.Operation;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScopeTest extends AuthTest {
    @Test
    void callThatTheScopesAskedForCannotServeIsRefusedBeforeAnythingIsSent() {
        ThriveTokenException refusal =
                refusal(open(credentials().scopes("api/read").build()), WRITE);

        assertThat(refusal.reason()).isEqualTo(Reason.MISSING_SCOPE);
        assertThat(refusal.operation()).isEqualTo(WRITE);
        assertThat(refusal)
                .hasMessage("deleteThing (DELETE /rest/v2/things/{ref}) needs the scope api/write or api/all, but the"
                        + " token has api/read; nothing was sent. Choose it with scopes(...) or THRIVE_SCOPES. Thrive"
                        + " does not publish the scopes of its operations; if this one is wrong, set"
                        + " scopeCheck(ScopeCheck.WARN)");
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void scopesThatTheServerGrantedCountMoreThanThoseAskedFor() {
        server.answer(200, "{\"access_token\":\"t\",\"token_type\":\"bearer\",\"scope\":\"api/read\"}");
        Authorizer authorizer = open(credentials().build());

        assertThat(header(authorizer, READ)).isEqualTo("Bearer t");
        assertThat(refusal(authorizer, WRITE))
                .hasMessageContaining("needs the scope api/write or api/all, but the token has api/read; nothing was"
                        + " sent. The server granted no more: have it granted to this client. Thrive does not");
    }

    @Test
    void grantedScopesAreReadFromAnArrayToo() {
        server.answer(200, "{\"access_token\":\"t\",\"scope\":[\"api/read\",1]}");

        assertThat(refusal(open(credentials().build()), WRITE)).hasMessageContaining("the token has api/read;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"api/read,api/write", "api/read, api/write", "api/read\\tapi/write", "  api/write "})
    void grantedScopesMayBeSeparatedByMoreThanOneSpace(String scope) {
        server.answer(200, "{\"access_token\":\"t\",\"scope\":\"" + scope + "\"}");

        assertThat(header(open(credentials().build()), WRITE)).isEqualTo("Bearer t");
    }

    @Test
    void nameThatIsNoScopeOfThriveIsNotRepeated() {
        server.answer(200, "{\"access_token\":\"t0ken\",\"scope\":\"api/read s3cret t0ken\\nFORGED\"}");

        assertThat(refusal(open(credentials().build()), WRITE))
                .hasMessageContaining("but the token has (another) api/read; nothing");
    }

    @Test
    void nameThatWasAskedForIsRepeatedWhateverItIs() {
        server.answer(200, "{\"access_token\":\"t\",\"scope\":\"Things.Read\"}");
        Authorizer authorizer =
                open(credentials().scopes("Things.Read", "api/all").build());

        assertThat(refusal(authorizer, WRITE)).hasMessageContaining("but the token has Things.Read; nothing");
    }

    @Test
    void warningLetsTheCallPass() {
        Authorizer authorizer = open(
                credentials().scopes("api/read").scopeCheck(ScopeCheck.WARN).build());

        assertThat(header(authorizer, WRITE)).isEqualTo("Bearer token-1");
    }

    @Test
    void checkCanBeTurnedOff() {
        Authorizer authorizer =
                open(credentials().scopes("api/read").scopeCheck(ScopeCheck.OFF).build());

        assertThat(header(authorizer, WRITE)).isEqualTo("Bearer token-1");
    }

    @Test
    void operationWithoutStatedScopesIsNotChecked() {
        assertThat(header(open(credentials().scopes("api/read").build()), UNSTATED))
                .isEqualTo("Bearer token-1");
    }

    @Test
    void unknownScopesOfATokenAreNotChecked() {
        assertThat(header(open(credentials().scopesOfTheServer().build()), WRITE))
                .isEqualTo("Bearer token-1");
    }

    @Test
    void webhookScopeAloneDoesNotServeTheRestApi() {
        assertThat(refusal(open(credentials().scopes("api/webhooks").build()), READ))
                .hasMessageStartingWith("listThings (GET /rest/v1/things) needs the scope api/read or api/all, but none"
                        + " of the scopes chosen can be had for PUBLIC_API; nothing was sent.");
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void webhookScopeAtThePublicTokenUrlIsRefusedInTheBuilder() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> credentials().scopes(TokenUse.PUBLIC_API, "api/webhooks"))
                .withMessage("the scope api/webhooks cannot be had for PUBLIC_API: its token endpoint gives"
                        + " api/all api/read api/write");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> credentials().scopes(TokenUse.WEBHOOKS, "api/read"))
                .withMessage("the scope api/read cannot be had for WEBHOOKS: its token endpoint gives api/all"
                        + " api/webhooks");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "api/read api/write", "api/read,api/write", "api/\"all\"", "api\\all", "äpi/all"})
    void malformedScopeIsRefused(String scope) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> credentials().scopes(scope))
                .withMessage("scopes must be given one by one, such as \"api/read\", \"api/write\": each is visible"
                        + " ASCII without spaces, commas, quotes and backslashes");
    }

    @Test
    void leastPrivilegeAsksForTheSmallestScopeOfEachOperation() {
        Authorizer authorizer = open(credentials().leastPrivilege().build());

        assertThat(header(authorizer, READ)).isEqualTo("Bearer token-1");
        assertThat(header(authorizer, WRITE)).isEqualTo("Bearer token-2");
        assertThat(header(authorizer, EVENT)).isEqualTo("Bearer token-3");
        assertThat(header(authorizer, READ)).isEqualTo("Bearer token-1");
        assertThat(scopesAskedFor()).containsExactly("api%2Fread", "api%2Fwrite", "api%2Fwebhooks");
    }

    @Test
    void leastPrivilegeStaysWithinTheScopesChosen() {
        Authorizer authorizer =
                open(credentials().scopes("api/all").leastPrivilege().build());

        header(authorizer, READ);

        assertThat(scopesAskedFor()).containsExactly("api%2Fall");
    }

    @Test
    void leastPrivilegeFallsBackToALargerScopeThatIsGranted() {
        server.answer(request -> request.body().contains("api%2Fall")
                ? server.token(3600)
                : new Reply(400, "{\"error\":\"invalid_scope\"}"));
        Authorizer authorizer = open(credentials().leastPrivilege().build());

        assertThat(header(authorizer, READ)).isEqualTo("Bearer token-1");
        assertThat(header(authorizer, READ)).isEqualTo("Bearer token-1");
        assertThat(scopesAskedFor()).containsExactly("api%2Fread", "api%2Fall");
    }

    @Test
    void leastPrivilegeFallsBackToALargerScopeIfTheServerGrantsLessThanItWasAsked() {
        server.answer(request -> request.body().contains("api%2Fall")
                ? server.token(3600)
                : new Reply(200, "{\"access_token\":\"weak\",\"scope\":\"openid\"}"));
        Authorizer authorizer = open(credentials().leastPrivilege().build());

        assertThat(header(authorizer, READ)).isEqualTo("Bearer token-1");
        assertThat(header(authorizer, READ)).isEqualTo("Bearer token-1");
        assertThat(scopesAskedFor()).containsExactly("api%2Fread", "api%2Fall");
    }

    @Test
    void operationWithoutStatedScopesThatNoScopeFitsIsExplainedToo() {
        Operation unstated = Operation.of(Operation.allOf(UnstatedOperations.class), "request");

        assertThat(refusal(open(credentials().scopes("api/webhooks").build()), unstated))
                .hasMessageStartingWith("request (* *) needs a token, but none of the scopes chosen can be had for"
                        + " PUBLIC_API; nothing was sent.");
    }

    @Test
    void leastPrivilegeReportsTheLastRefusalIfNothingIsGranted() {
        server.answer(400, "{\"error\":\"invalid_scope\"}");

        ThriveTokenException refusal =
                refusal(open(credentials().leastPrivilege().build()), READ);

        assertThat(refusal.reason()).isEqualTo(Reason.INVALID_SCOPE);
        assertThat(refusal).hasMessageContaining("the client is not granted api/all,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"error\":\"invalid_scope\"}", "{\"access_token\":\"weak\",\"scope\":\"openid\"}"})
    void leastPrivilegeTriesTheSmallestScopeAgainAfterNothingWasGranted(String nothing) {
        server.answer(nothing.contains("error") ? 400 : 200, nothing);
        Authorizer authorizer = open(credentials().leastPrivilege().build());
        refusal(authorizer, READ);
        time.pass(Duration.ofHours(2));
        server.answer(request -> request.body().contains("api%2Fread")
                ? server.token(3600)
                : new Reply(400, "{\"error\":\"invalid_scope\"}"));

        assertThat(header(authorizer, READ)).isEqualTo("Bearer token-1");
    }

    private List<String> scopesAskedFor() {
        return server.asked().stream()
                .map(Asked::body)
                .map(body -> body.substring(body.indexOf("scope=") + 6))
                .toList();
    }
}
