package io.github.thrivesdk.auth;

import static io.github.thrivesdk.auth.ThriveAuthTest.base64;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feign.AsyncClient;
import feign.AsyncFeign;
import feign.Client;
import feign.Feign;
import feign.FeignException;
import feign.Param;
import feign.Request;
import feign.RequestLine;
import feign.Retryer;
import io.github.thrivesdk.auth.TokenServer.Asked;
import io.github.thrivesdk.auth.TokenServer.Reply;
import io.github.thrivesdk.core.ThriveEnvironment;
import io.github.thrivesdk.core.error.ThriveNotSentException;
import io.github.thrivesdk.core.error.ThriveTokenException;
import io.github.thrivesdk.core.spec.ThriveOperation;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Thrive's credentials with a Feign client that knows nothing else of this SDK. */
class ThriveCapabilityTest extends AuthTest {
    @Test
    void requestGetsTheToken() {
        api(request -> new Reply(200, "hello"));

        assertThat(things(credentials().build()).read("a")).isEqualTo("hello");

        assertThat(server.last().path()).isEqualTo("/things/a");
        assertThat(server.last().authorization()).containsExactly("Bearer token-1");
    }

    @Test
    void requestGetsTheBasicHeaderInPlaceOfAnyOther() {
        api(request -> new Reply(200, "hello"));
        Things things = Feign.builder()
                .requestInterceptor(template -> template.header("authorization", "Bearer other"))
                .addCapability(ThriveAuth.basic(TENANT, "s3{c}ret").capability(server.environment()))
                .target(Things.class, server.url().toString());

        things.read("a");

        assertThat(server.last().authorization()).containsExactly("Basic " + base64(TENANT + ":s3{c}ret"));
    }

    @Test
    void tokenIsSharedByAllCalls() {
        api(request -> new Reply(200, "hello"));
        Things things = things(credentials().build());

        things.read("a");
        things.read("b");

        assertThat(tokenRequests()).hasSize(1);
    }

    @Test
    void rejectedTokenIsReplacedOnce() {
        api(request -> new Reply(request.authorization().contains("Bearer token-2") ? 200 : 401, "hello"));

        assertThat(things(credentials().build()).read("a")).isEqualTo("hello");

        assertThat(apiRequests())
                .hasSize(2)
                .allSatisfy(asked -> assertThat(asked.authorization()).hasSize(1));
    }

    @Test
    void secondRejectionIsTheCallersToSee() {
        api(request -> new Reply(401, "no"));
        Things things = things(credentials().build());

        assertThatThrownBy(() -> things.delete("a")).isInstanceOfSatisfying(FeignException.Unauthorized.class, e -> {
            assertThat(e.request().headers()).doesNotContainKey("Authorization");
            assertThat(e.request().toString()).doesNotContain("token-");
        });
        assertThat(apiRequests()).hasSize(2);
        assertThat(tokenRequests()).hasSize(2);
    }

    @Test
    void redirectIsNotFollowed() {
        api(request -> new Reply(307, ""));
        Things things = things(credentials().build());

        assertThatThrownBy(() -> things.delete("a"))
                .isInstanceOfSatisfying(
                        FeignException.class, e -> assertThat(e.status()).isEqualTo(307));
        assertThat(apiRequests()).extracting(Asked::path).containsExactly("/things/a");
    }

    @Test
    void credentialsGoToNoOtherHost() {
        Things things = Feign.builder()
                .retryer(Retryer.NEVER_RETRY)
                .addCapability(credentials().build().capability(ThriveEnvironment.STAGING, transport))
                .target(Things.class, server.url().toString());

        assertThatThrownBy(() -> things.read("a"))
                .isInstanceOf(ThriveNotSentException.class)
                .hasMessage("The credentials are for STAGING (https://public.api.learnstaging.link) and are not sent to"
                        + " http://127.0.0.1; nothing was sent. Give the Feign target a URL of that environment");
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void refusedTokenIsThrownAsItIs() {
        server.answer(401, "{\"error\":\"invalid_client\"}");

        assertThatThrownBy(() -> things(credentials().build()).read("a"))
                .isInstanceOf(ThriveTokenException.class)
                .hasMessageContaining("401 invalid_client");
    }

    @Test
    void scopesOfAGeneratedInterfaceAreChecked() {
        Things things = things(credentials().scopes("api/read").build());

        assertThatThrownBy(() -> things.delete("a"))
                .isInstanceOf(ThriveTokenException.class)
                .hasMessageStartingWith("deleteThing (DELETE /things/{ref}) needs the scope api/write");
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void leastPrivilegeReadsTheGeneratedInterface() {
        api(request -> new Reply(200, ""));

        things(credentials().leastPrivilege().build()).delete("a");

        assertThat(tokenRequests())
                .singleElement()
                .satisfies(asked -> assertThat(asked.body()).endsWith("scope=api%2Fwrite"));
    }

    @Test
    void asyncFeignGetsTheTokenTooAndReplacesIt() throws Exception {
        api(request -> new Reply(request.authorization().contains("Bearer token-2") ? 200 : 401, "hello"));
        AsyncThings things = asyncFeign()
                .addCapability(credentials().build().capability(server.environment(), transport))
                .target(AsyncThings.class, server.url().toString());

        assertThat(things.read("a").get(20, TimeUnit.SECONDS)).isEqualTo("hello");
        assertThat(apiRequests()).hasSize(2);
    }

    @Test
    void asyncCallToAnotherHostFails() {
        AsyncThings things = asyncFeign()
                .addCapability(credentials().build().capability(ThriveEnvironment.STAGING, transport))
                .target(AsyncThings.class, server.url().toString());

        assertThatThrownBy(() -> things.read("a").get(20, TimeUnit.SECONDS))
                .hasStackTraceContaining("are not sent to http://127.0.0.1");
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void interruptionEndsTheWaitAndKeepsTheFlag() {
        Things things = things(credentials().build());
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> things.read("a"))
                .isInstanceOfSatisfying(
                        ThriveNotSentException.class,
                        e -> assertThat(e.reason()).isEqualTo(ThriveNotSentException.Reason.CANCELLED));
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void credentialsOfAnotherEnvironmentAreRefusedAtOnce() {
        ThriveAuth staging = credentials().build().onlyFor(ThriveEnvironment.STAGING);

        assertThatIllegalArgumentException().isThrownBy(() -> staging.capability(server.environment(), transport));
    }

    @Test
    void asyncFeignWithoutAClientIsRefusedInsteadOfCalledWithoutCredentials() {
        ThriveCapability capability = credentials().build().capability(server.environment(), transport);

        assertThatThrownBy(() -> capability.enrich((AsyncClient<Object>) null))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("give AsyncFeign a client: .client(new AsyncClient.Default<>(...))");
    }

    /** With the clients that older versions of Feign know too. */
    @SuppressWarnings("deprecation")
    private static AsyncFeign.AsyncBuilder<Object> asyncFeign() {
        return AsyncFeign.builder()
                .client(new AsyncClient.Default<>(new Client.Default(null, null), ForkJoinPool.commonPool()));
    }

    private Things things(ThriveAuth auth) {
        return Feign.builder()
                .options(new Request.Options(5, TimeUnit.SECONDS, 10, TimeUnit.SECONDS, true))
                .retryer(Retryer.NEVER_RETRY)
                .addCapability(auth.capability(server.environment()))
                .target(Things.class, server.url().toString());
    }

    private void api(Function<Asked, Reply> answers) {
        server.answer(request -> isToken(request) ? server.token(3600) : answers.apply(request));
    }

    private List<Asked> tokenRequests() {
        return server.asked().stream().filter(ThriveCapabilityTest::isToken).toList();
    }

    private List<Asked> apiRequests() {
        return server.asked().stream().filter(asked -> !isToken(asked)).toList();
    }

    private static boolean isToken(Asked request) {
        return request.path().startsWith("/oauth2/token/");
    }

    interface Things {
        @RequestLine("GET /things/{ref}")
        String read(@Param("ref") String ref);

        @ThriveOperation(
                id = "deleteThing",
                method = "DELETE",
                path = "/things/{ref}",
                scopes = {"api/write", "api/all"})
        @RequestLine("DELETE /things/{ref}")
        void delete(@Param("ref") String ref);
    }

    interface AsyncThings {
        @RequestLine("GET /things/{ref}")
        CompletableFuture<String> read(@Param("ref") String ref);
    }
}
